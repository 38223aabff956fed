import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { findScenario } from '#cli/library/find-scenario.ts';
import { joinWithPhones } from '../../support/phone-crowd.ts';
import { PICTURES, TALK, type Studio } from './picture-set.ts';

/** How the room of the pictures votes: by the replies' ids, first before and then after the talk in pairs. */
const FIRST_DECISION = 'hear';
const BEFORE = { 'own-it': 9, 'wrong-depot': 8, 'blame-dean': 6 };
const AFTER = { 'own-it': 16, 'wrong-depot': 4, 'blame-dean': 3 };
const PHONES = 23;
/** The one phone whose page is seen, besides those. */
const ITS_CHOICE = 'own-it';

/** A room of two dozen phones on the real server: the wall at the reveal, and the console and a phone before it. */
export async function takeClassroomPictures({ browser, address }: Studio): Promise<void> {
  const wordsOf = await replyWords();
  const console_ = await open(browser, 1280, 1060);
  await console_.goto(`${address}#/classroom`);
  await console_.getByRole('radio', { name: /gift at the wrong door/i }).check();
  await console_.getByRole('button', { name: 'Open the room' }).click();
  await console_.waitForURL(/classroom\/\w{6}\/console$/);
  const code = /classroom\/(\w{6})\//.exec(console_.url())?.[1] ?? '';

  const wall = await open(browser, 1920, 1080);
  await wall.goto(`${address}#/classroom/${code}/projector`);
  const phone = await open(browser, 390, 844);
  await phone.goto(`${address}${code}`);
  await phone.getByRole('button', { name: 'Join' }).click();
  const crowd = await joinWithPhones(new URL(address).origin, code, PHONES);
  // How many are connected is told every other second.
  await console_
    .locator('dl > div', { hasText: 'connected' })
    .filter({ hasText: String(PHONES + 1) })
    .waitFor();

  const press = (name: RegExp) => console_.getByRole('button', { name }).click();
  const vote = async (choices: Readonly<Record<string, number>>, own: string) => {
    const reply = phone.getByRole('button').filter({ hasText: wordsOf(own) });
    await reply.click();
    await phone.getByText(/is counted/).waitFor();
    await crowd.vote(
      Object.entries(choices).flatMap(([id, count]) => Array.from({ length: count }, () => wordsOf(id))),
    );
  };

  await press(/^Show the briefing/);
  await press(/^Let the customer speak/);
  await press(/^Open voting/);
  await vote({ [FIRST_DECISION]: PHONES }, FIRST_DECISION);
  await press(/^Close voting/);
  await press(/^Reveal the votes/);
  await press(/^Follow the majority/);

  await press(/^Open voting/);
  await vote(BEFORE, ITS_CHOICE);
  await press(/^Close voting/);
  await phone.getByText('Voting is closed').first().waitFor();
  await console_.getByRole('button', { name: /^Discuss in pairs/ }).waitFor();
  await shootTogether(browser, console_, phone, 'classroom-console');

  await press(/^Discuss in pairs/);
  await press(/^Vote again/);
  await vote(AFTER, ITS_CHOICE);
  await press(/^Close voting/);
  await press(/^Reveal the votes/);
  await wall.getByText('How the room voted').first().waitFor();
  await wall.waitForLoadState('networkidle');
  await wall.screenshot({ path: join(PICTURES, 'classroom-projector.png'), animations: 'disabled' });

  crowd.leave();
  for (const page of [console_, wall, phone]) await page.context().close();
}

/** A window of its own, which shares nothing with the others. */
async function open(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  return context.newPage();
}

async function replyWords(): Promise<(id: string) => string> {
  const { scenario } = await findScenario(TALK);
  const replies = Object.values(scenario?.beats ?? {}).flatMap((beat) => beat.replies);
  return (id) => {
    const reply = replies.find((each) => each.id === id);
    if (!reply) throw new Error(`${TALK} has no reply "${id}"`);
    return reply.says;
  };
}

/** Two windows side by side in one picture. */
async function shootTogether(browser: Browser, left: Page, right: Page, name: string): Promise<void> {
  const shots = await Promise.all(
    [left, right].map(async (page) => {
      const shot = await page.screenshot({ animations: 'disabled' });
      return `<img src="data:image/png;base64,${shot.toString('base64')}">`;
    }),
  );
  const table = await browser.newPage({ viewport: { width: 1760, height: 1108 } });
  await table.setContent(`<style>
    body { margin: 0; padding: 24px; display: flex; gap: 24px; justify-content: center; align-items: center; background: #d9dccf }
    img { border-radius: 10px; outline: 1px solid #8a8f80 }
  </style>${shots.join('')}`);
  await table.screenshot({ path: join(PICTURES, `${name}.png`) });
  await table.close();
}
