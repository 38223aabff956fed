import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { markerOf } from '#core/rubric/markers.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { aTalk, hasCriticalError, recordedTalks, talkOf } from '../../support/shipped-talks.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { hugeTexts, longScenario } from './long-talk.ts';
import { showDebrief } from './show-debrief.tsx';

// axe reads every element of the longest screen there is.
vi.setConfig({ testTimeout: 30_000 });

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const GOOD = ['acknowledge', 'two-ways', 'sum-up'];
const MIXED = ['calm-down', 'vague', 'bye'];

describe('how was that?', () => {
  test('is asked before anything judged can be seen', async () => {
    const { container } = showDebrief(talkOf(scenario, MIXED), { record: { reaction: null } });
    expect(headings()).toEqual(['How was that?']);
    expect(container).not.toHaveTextContent(/Sent again|Five skills|better line/i);
    await expectAccessible(container);
  });

  test('one tap is kept, unfolds the rest, and leaves focus on the answer', async () => {
    const { user, onReaction } = showDebrief(talkOf(scenario, MIXED), { record: { reaction: null } });
    await user.click(screen.getByRole('button', { name: 'Harder than I expected' }));
    expect(onReaction.mock.calls).toEqual([['harder']]);
    expect(screen.getByText(/^You said:/)).toHaveFocus();
    expect(headings()).toContain('Five skills');
  });

  test('can be skipped, and is not asked again', async () => {
    const { user, onReaction, unmount } = showDebrief(talkOf(scenario, MIXED), {
      record: { reaction: null },
    });
    await user.click(screen.getByRole('button', { name: 'Skip this' }));
    expect(onReaction.mock.calls).toEqual([['skipped']]);
    unmount();
    showDebrief(talkOf(scenario, MIXED), { record: { reaction: 'skipped' } });
    expect(screen.queryByRole('heading', { name: 'How was that?' })).not.toBeInTheDocument();
    expect(headings()).toContain('How the mood moved');
  });

  test('who comes back sees everything at once, and focus is left alone', () => {
    showDebrief(talkOf(scenario, MIXED), { record: { reaction: 'easier' } });
    expect(screen.getByText('Easier than I feared.')).toBeVisible();
    expect(document.body).toHaveFocus();
  });
});

test('the debrief goes from what happened to one plan and the transcript', async () => {
  const { container } = showDebrief(talkOf(scenario, MIXED));
  expect(headings()).toEqual([
    'How the mood moved',
    'Two moments to look at again',
    'What each reply was worth',
    'Five skills',
    'How it ended',
    'Read it through a lens',
    'On the dashboard next day',
    'Counted, not scored',
    'One plan for the next contact',
    'Transcript',
  ]);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Talk to Rosa Lind again' })).toHaveAttribute('href', '#/again');
  expect(screen.getByRole('link', { name: 'Choose another conversation' })).toHaveAttribute('href', '#/');
  await expectAccessible(container);
});

describe('critical errors', () => {
  test('head the debrief as "not yet", with the reply, the act and a better line', async () => {
    const talk = aTalk(await recordedTalks('your-security-team-told-me'), hasCriticalError);
    showDebrief(talk);
    expect(headings()[0]).toBe('Not yet');
    const region = within(screen.getByRole('region', { name: 'Not yet' }));
    const items = region.getAllByRole('listitem');
    const wrong = talk.transcript.turns.filter((turn) => turn.judgement.critical.length > 0);
    const { index, chosen, judgement } = wrong[0]!;
    expect(items).toHaveLength(wrong.flatMap((turn) => turn.judgement.critical).length);
    expect(items[0]).toHaveTextContent(`Turn ${index + 1}: ${markerOf(judgement.critical[0]!).label}`);
    expect(items[0]).toHaveTextContent(chosen.says);
    expect(items[0]).toHaveTextContent(`Better: ${chosen.feedback.better}`);
  });

  test('are not spoken of where there were none', () => {
    showDebrief(talkOf(scenario, MIXED));
    expect(screen.queryByText('Not yet')).not.toBeInTheDocument();
  });
});

describe('a pause', () => {
  test('comes first after abuse, and says where to get help', async () => {
    showDebrief((await recordedTalks('forty-minutes-on-hold'))[0]!);
    expect(headings()[0]).toBe('Abuse is not your fault');
    const pause = screen.getByRole('region', { name: 'Abuse is not your fault' });
    expect(pause).toHaveTextContent(/team leader/);
    expect(pause).toHaveTextContent(/employee assistance/);
  });

  test('is not made after mere anger', () => {
    showDebrief(talkOf(scenario, MIXED));
    expect(screen.queryByText('Abuse is not your fault')).not.toBeInTheDocument();
  });
});

describe('what cannot be looked back on', () => {
  test('a changed scenario is said plainly and nothing of it is shown; the old plan stays', async () => {
    const talk = talkOf(scenario, GOOD);
    const changed = { ...scenario, hash: 'another' };
    const { container } = showDebrief(
      { scenario: changed, attempt: talk.attempt },
      { record: { plan: 'If she shouts, then I will wait.' } },
    );
    expect(headings()).toEqual([
      'This conversation has changed since you played it',
      'The plan you made then',
    ]);
    expect(screen.getByText('If she shouts, then I will wait.')).toBeVisible();
    expect(container).not.toHaveTextContent(/Delivered|Five skills|Angry/);
    await expectAccessible(container);
  });

  test('a damaged attempt is not shown half', () => {
    const { attempt } = talkOf(scenario, ['acknowledge']);
    const damaged = { ...attempt, replies: [...attempt.replies, { reply: 'no-such-reply', at: 2000 }] };
    showDebrief({ scenario, attempt: damaged });
    expect(headings()).toEqual(['This talk cannot be shown again']);
  });

  test('a talk without replies says so and offers to begin', async () => {
    const { container } = showDebrief(talkOf(scenario, []), { record: { reaction: null } });
    expect(headings()).toEqual(['Nothing was said yet']);
    expect(screen.getByRole('link', { name: 'Begin this conversation' })).toHaveAttribute('href', '#/again');
    await expectAccessible(container);
  });
});

test('an unfinished talk says so, shows what there is, and speaks of no ending', async () => {
  const { container } = showDebrief(talkOf(scenario, ['acknowledge']), { record: { reaction: null } });
  expect(headings()[0]).toBe('This talk is not over yet');
  expect(headings()).toContain('How the mood moved');
  expect(headings()).not.toContain('How it ended');
  expect(headings()).not.toContain('On the dashboard next day');
  await expectAccessible(container);
});

test('sixty turns are all there: on the line, in the table and in the transcript', async () => {
  const long = longScenario(scenario, 60);
  const { container } = showDebrief(
    talkOf(
      long,
      Array.from({ length: 60 }, () => 'vague'),
    ),
  );
  expect(screen.getAllByRole('radio')).toHaveLength(61);
  expect(screen.getByRole('article', { name: 'Turn 60' })).toBeVisible();
  // Sixty decisions on one skill are enough for a number.
  expect(screen.getByText('60 decisions', { exact: false })).toHaveTextContent(/Clicking at random: \d+ %/);
  expect(container.querySelectorAll('[id^="debrief-turn-"]')).toHaveLength(60);
});

test('huge texts are shown whole', () => {
  const talk = talkOf(hugeTexts(scenario), MIXED);
  showDebrief(talk);
  expect(screen.getByRole('article', { name: 'Turn 1' })).toHaveTextContent(talk.transcript.turns[0]!.line);
});

test('the debrief says in which mode the talk was had', () => {
  const talk = talkOf(scenario, GOOD);
  showDebrief({ ...talk, attempt: { ...talk.attempt, mode: 'check' } });
  expect(screen.getByText(/^Mode:/).parentElement).toHaveTextContent('Mode: Check');
});
