import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { BestLinePlayer } from '#app/debrief/what-if/best-line-player.tsx';
import { lateParcel } from '../../../support/late-parcel.ts';
import { talkOf } from '../../../support/shipped-talks.ts';
import { promptAnalyst } from '../../analyst/analyst-in-a-test.ts';
import { expectAccessible } from '../../expect-accessible.ts';
import { showDebrief } from '../show-debrief.tsx';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const talk = () => talkOf(scenario, ['calm-down', 'vague', 'bye']);
const section = () => within(screen.getByRole('region', { name: 'What each reply was worth' }));

/** A debrief with its first decision opened. */
async function openFirst(analyst: Analyst = promptAnalyst()) {
  const view = showDebrief(talk(), { analyst });
  const [first] = within(section().getByRole('list', { name: 'Every decision' })).getAllByRole('listitem');
  await view.user.click(first!.querySelector('summary')!);
  return { ...view, row: within(first!) };
}

test('every other reply that was open leads into a talk that goes on with it', async () => {
  const { row } = await openFirst();
  const { offered, chosen } = talk().transcript.turns[0]!;
  const links = row.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    offered.filter(({ id }) => id !== chosen.id).map(({ id }) => `#/replay/0/${id}`),
  );
});

describe('the best line', () => {
  test('without pauses is there at once to its ending, and beside one’s own', async () => {
    const { user, row, container } = await openFirst();
    await user.click(row.getByRole('button', { name: 'Watch the best line from here' }));
    const log = await row.findByRole('log');
    expect(log).toHaveTextContent(/Great ending/);
    expect(row.queryByRole('button', { name: 'Pause' })).not.toBeInTheDocument();
    await user.click(row.getByText('Compare it with your talk, side by side'));
    const mine = row.getByRole('region', { name: 'Your talk' });
    const other = row.getByRole('region', { name: 'The best line' });
    expect(mine).toHaveTextContent(talk().transcript.ending!.title);
    expect(other).toHaveTextContent(/Great ending/);
    expect(mine.compareDocumentPosition(other)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await expectAccessible(container);
  });

  test('that the conversation does not follow is not shown, and the screen says so', async () => {
    const prompt = promptAnalyst();
    const analyst: Analyst = {
      ...prompt,
      bestLine: async (...asked) => {
        const answered = await prompt.bestLine(...asked);
        if (!answered.ok || !answered.value.complete || !answered.value.line) return answered;
        const [first, ...rest] = answered.value.line;
        const wrong = { ...first!, after: { ...first!.after, beat: 'elsewhere' } };
        return { ok: true, value: { complete: true, line: [wrong, ...rest] } };
      },
    };
    const { user, row } = await openFirst(analyst);
    await user.click(row.getByRole('button', { name: 'Watch the best line from here' }));
    expect(await row.findByRole('alert')).toHaveTextContent(/The line does not hold.*part at turn 1/);
    expect(row.queryByRole('log')).not.toBeInTheDocument();
  });

  test('that failed can be asked for again', async () => {
    const prompt = promptAnalyst();
    const failed = { ok: false, problem: 'failed', detail: 'died' } as const;
    const bestLine = vi
      .fn<Analyst['bestLine']>(prompt.bestLine)
      .mockResolvedValueOnce(failed)
      .mockResolvedValueOnce(failed);
    const { user, row } = await openFirst({ ...prompt, bestLine });
    await user.click(row.getByRole('button', { name: 'Watch the best line from here' }));
    await user.click(await row.findByRole('button', { name: 'Try again' }));
    expect(await row.findByRole('log')).toBeVisible();
  });

  test.each([
    [{ complete: false, situations: 9 } as const, /too large to be worked out whole/],
    [{ complete: true, line: null } as const, /has no end/],
  ])('that there is none of says why: %o', async (value, says) => {
    const analyst: Analyst = { ...promptAnalyst(), bestLine: () => Promise.resolve({ ok: true, value }) };
    const { user, row } = await openFirst(analyst);
    await user.click(row.getByRole('button', { name: 'Watch the best line from here' }));
    expect(await row.findByRole('alert')).toHaveTextContent(says);
  });
});

describe('a line that plays itself', () => {
  afterEach(() => vi.useRealTimers());

  function play() {
    vi.useFakeTimers();
    const { transcript } = talkOf(scenario, ['acknowledge', 'two-ways', 'sum-up']);
    render(<BestLinePlayer scenario={scenario} transcript={transcript} from={1} pace="natural" />);
    const stage = screen.getByRole('group', { name: 'The best line from turn 2' });
    const lines = () => screen.getByRole('log').querySelectorAll('p').length;
    const wait = (ms: number) => {
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    };
    return { stage, lines, wait };
  }

  test('brings line after line with pauses, to the ending', () => {
    const { stage, lines, wait } = play();
    expect(stage).toHaveFocus();
    expect(lines()).toBe(1);
    wait(400);
    expect(lines()).toBe(1);
    for (let line = 0; line < 5; line++) wait(12_000);
    expect(lines()).toBe(5);
    expect(screen.getByText(/Great ending/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Pause' })).not.toBeInTheDocument();
  });

  test('any key brings the next line at once, but not one that moves about', () => {
    const { stage, lines } = play();
    fireEvent.keyDown(stage, { key: 'x' });
    expect(lines()).toBe(2);
    for (const key of ['Tab', 'Shift', 'ArrowDown', 'Escape']) fireEvent.keyDown(stage, { key });
    expect(lines()).toBe(2);
    fireEvent.click(stage);
    expect(lines()).toBe(3);
  });

  test('waits while it is paused, and goes on', () => {
    const { lines, wait } = play();
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    wait(60_000);
    expect(lines()).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    wait(12_000);
    expect(lines()).toBe(2);
  });

  test('can be shown whole, and keeps focus', () => {
    const { stage, lines } = play();
    fireEvent.click(screen.getByRole('button', { name: 'Show it all' }));
    expect(lines()).toBe(5);
    expect(stage).toHaveFocus();
  });
});

describe('a branch', () => {
  const origin = () => ({ attempt: talk().attempt, href: '#/debrief/first' });

  test('says so, leads back to the talk it came from, and stands beside it', async () => {
    const branch = talkOf(scenario, ['calm-down', 'two-ways', 'sum-up']);
    const { user, container } = showDebrief(branch, { branch: { at: 1, origin: origin() } });
    expect(screen.getByText(/What if, from turn 2: a branch of/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'the talk it came from' })).toHaveAttribute(
      'href',
      '#/debrief/first',
    );
    await user.click(screen.getByRole('button', { name: 'Compare the two' }));
    const beside = screen.getByRole('region', { name: 'Side by side with the talk it came from' });
    expect(beside).toHaveFocus();
    expect(beside).toHaveTextContent('Alike until turn 2, where they part');
    await expectAccessible(container);
  });

  test('says when both went the same way, and when the other is gone', () => {
    const { unmount } = showDebrief(talk(), { branch: { at: 1, origin: origin() } });
    expect(screen.getByText('Both are the same, from the first word to the last.')).toBeVisible();
    unmount();
    showDebrief(talk(), { branch: { at: 1, origin: null } });
    expect(screen.getByText(/a talk that is no longer on this device/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Compare the two' })).not.toBeInTheDocument();
  });

  test('says when the other cannot be replayed any more', () => {
    const old = { ...origin(), attempt: { ...talk().attempt, hash: 'older' } };
    showDebrief(talk(), { branch: { at: 1, origin: old } });
    expect(screen.getByText(/The talk it came from cannot be shown again/)).toBeVisible();
  });
});
