import { run } from 'axe-core';
import { createRoot } from 'react-dom/client';
import { catalogue, loadScenario } from 'virtual:scenarios';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ProjectorScreen } from '#app/classroom/projector/projector-screen.tsx';
import '#app/ui/theme.css';
import { silentAnalyst } from '../../app/analyst/analyst-in-a-test.ts';
import { openRoomHere } from '../../support/room-here.ts';
import { StillTime, surroundings } from '../../support/room-world.ts';

/** The smallest size, in CSS pixels, of anything to be read on a wall of 1920 × 1080. */
const READABLE = 32;

let close = () => undefined as void;
afterEach(() => close());

/** The wall over a real room, laid out by a real browser. */
async function showWall(theme: 'light' | 'dark') {
  document.documentElement.dataset['theme'] = theme;
  const scenario = await loadScenario('gift-at-the-wrong-door');
  if (!scenario) throw new Error('the scenario is gone');
  // Long enough for messages, React and a frame; what is waited for comes at once or never.
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 60));
  const room = await openRoomHere(scenario, surroundings(new StillTime()), { phones: 25, settled });
  const container = document.body.appendChild(document.createElement('main'));
  const root = createRoot(container);
  close = () => {
    root.unmount();
    container.remove();
  };
  root.render(
    <ProjectorScreen
      code="ACE347"
      openWire={room.openWire}
      joinOrigin="http://192.168.1.5:4173"
      library={{ entries: catalogue, load: loadScenario }}
      analyst={silentAnalyst}
    />,
  );
  await settled();
  return room;
}

type Room = Awaited<ReturnType<typeof showWall>>;

/** Goes through the steps of a session and looks at each. */
async function eachStep(room: Room, look: (step: string) => Promise<void> | void) {
  const to = async (step: string, ...commands: Parameters<Room['command']>) => {
    await room.command(...commands);
    await look(step);
  };
  await look('lobby');
  await to('briefing', { type: 'brief' });
  await to('beat', { type: 'begin' });
  await to('voting', { type: 'open-voting', seconds: 60 });
  await room.vote('AABBBCBBAACB');
  await to('closed', { type: 'close' });
  await to('hint', { type: 'hint' });
  await to('discussing', { type: 'discuss' });
  await room.command({ type: 'open-voting', seconds: null });
  await room.vote('BBBBBBBBAACB');
  await room.command({ type: 'close' });
  await to('revealed', { type: 'reveal' });
  await to('explained', { type: 'explain' });
  await to('next beat', { type: 'play', choices: [{ team: 0, letter: 'A' }] });
  await to('stopped', { type: 'stop' });
  await to('debrief', { type: 'debrief' });
}

/** Elements with words of their own that somebody sees. */
function worded(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const { clipPath } = getComputedStyle(element);
    const hidden = element.closest('[class*="hidden"]') !== null || clipPath !== 'none';
    return own && !hidden && element.getClientRects().length > 0;
  });
}

test('on a wall of 1920 × 1080 nothing to be read is smaller than 32 pixels, and a ballot needs no scrolling', async () => {
  await page.viewport(1920, 1080);
  const room = await showWall('light');
  await eachStep(room, (step) => {
    const small = worded().filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < READABLE);
    expect(small.map((each) => `${step}: ${each.textContent}`)).toEqual([]);
    // Sheets follow each other, and a policy card may be longer than a wall.
    if (step === 'debrief' || step === 'briefing') return;
    expect(`${step} ${document.documentElement.scrollHeight}`).toBe(`${step} 1080`);
  });
});

test.each(['light', 'dark'] as const)('every step is accessible as it is drawn, %s', async (theme) => {
  await page.viewport(1024, 768);
  const room = await showWall(theme);
  await eachStep(room, async (step) => {
    // What fades in has its colours once it is there.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    const { violations } = await run(document.querySelector('main') ?? document.body, {
      resultTypes: ['violations'],
    });
    expect(violations.map(({ id, nodes }) => `${step}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

test('on a screen 320 pixels wide it only scrolls down', async () => {
  await page.viewport(320, 640);
  const room = await showWall('light');
  await eachStep(room, (step) => {
    expect(`${step} ${document.documentElement.scrollWidth}`).toBe(`${step} 320`);
  });
});

test('nothing moves while votes come in, nor when their tally is revealed', async () => {
  await page.viewport(1920, 1080);
  const room = await showWall('light');
  await room.command({ type: 'brief' });
  await room.command({ type: 'begin' });
  await room.command({ type: 'open-voting', seconds: null });
  const places = () =>
    [...document.querySelectorAll('ol[aria-label="Replies"] p')].map((reply) => {
      const { x, y, width, height } = reply.getBoundingClientRect();
      return [x, y, width, height];
    });
  const before = places();
  expect(before.length).toBeGreaterThan(2);
  await room.vote('AABBBCBBAACBAABBBCBBAACBA');
  expect(places()).toEqual(before);
  await room.command({ type: 'close' });
  expect(places()).toEqual(before);
  await room.command({ type: 'reveal' });
  expect(places()).toEqual(before);
});
