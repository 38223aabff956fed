import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { TalkScreen } from '#app/practice/talk-screen.tsx';
import type { ConversationScreenProps } from '#app/practice/conversation/conversation-screen.tsx';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { teachNativeDialog } from '../../support/native-dialog.ts';
import { lineAfter, recordOf } from '../talk-in-a-test.ts';

let scenario: Scenario;
beforeAll(async () => {
  teachNativeDialog();
  scenario = await lateParcel();
});
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

const links = {
  catalogue: '#/',
  briefing: (id: string) => `#/talk/${id}`,
  talk: () => '',
  debrief: (id: string) => `#/debrief/${id}`,
};

function show(given: Partial<ConversationScreenProps> = {}) {
  const saved: TalkRecord[] = [];
  const onLine = vi.fn<ConversationScreenProps['onLine']>();
  const save: ConversationScreenProps['save'] = async (record) => {
    const next = { ...record, revision: record.revision + 1 };
    saved.push(next);
    return { outcome: 'saved', record: next };
  };
  const view = render(
    <TalkScreen
      scenario={scenario}
      record={recordOf(scenario)}
      links={links}
      preferences={{ pace: 'instant', moodMeter: true, numberKeys: true }}
      save={save}
      onLine={onLine}
      {...given}
    />,
  );
  return { user: userEvent.setup(), saved, onLine, ...view };
}

const replies = () => screen.getByRole('group', { name: 'Your reply' });
const choices = () =>
  within(replies())
    .getAllByRole('button')
    .filter((button) => !button.hasAttribute('disabled'));
/** How Rosa goes on after any first reply; it depends on her mood. */
const secondLine = () => screen.findByText(/^(So what happens now\?|And now\?)$/, { selector: 'p' });
const spoken = () => screen.getByRole('status');

test('the customer is heard once, in the live region, and focus lands on the replies', async () => {
  const record = recordOf(scenario);
  show({ record });
  expect(replies()).toHaveFocus();
  await waitFor(() => expect(spoken()).toHaveTextContent(`Rosa Lind: ${lineAfter(scenario, record)}`));
  expect(document.querySelectorAll('[aria-live]')).toHaveLength(1);
});

test('a reply is a button, and choosing it brings the next line and keeps focus on the replies', async () => {
  const { user, saved } = show();
  await user.click(screen.getByRole('button', { name: /Six days late, and no call/ }));
  expect(await secondLine()).toBeVisible();
  await waitFor(() => expect(replies()).toHaveFocus());
  expect(saved).toHaveLength(1);
  expect(saved[0]?.attempt.replies.map(({ reply }) => reply)).toEqual(['acknowledge']);
});

test('the number keys choose in the order shown, moves after words', async () => {
  const { user, saved } = show();
  const shown = choices();
  expect(shown).toHaveLength(4);
  expect(shown[3]).toHaveAccessibleName(/4\s*Say nothing\s*You let her finish\./);
  await user.keyboard('4');
  await secondLine();
  expect(saved[0]?.attempt.replies[0]?.reply).toBe('wait');
});

test('a number without a reply, or with the keys switched off, does nothing', async () => {
  const { user, saved, rerender } = show();
  await user.keyboard('7');
  expect(saved).toEqual([]);
  rerender(
    <TalkScreen
      scenario={scenario}
      record={recordOf(scenario)}
      links={links}
      preferences={{ pace: 'instant', moodMeter: true, numberKeys: false }}
      save={() => Promise.reject(new Error('nothing should be saved'))}
      onLine={() => undefined}
    />,
  );
  await user.keyboard('1');
  expect(choices()).toHaveLength(4);
});

test('a held number key answers once', async () => {
  const { user, saved } = show();
  await user.keyboard('{1>5/}');
  await secondLine();
  expect(saved).toHaveLength(1);
});

test('a key pressed again at once answers once: hands may shake', async () => {
  const { user, saved } = show();
  await user.keyboard('11');
  await secondLine();
  expect(saved).toHaveLength(1);
});

test('a double click answers once', async () => {
  const { user, saved } = show();
  await user.dblClick(screen.getByRole('button', { name: /Six days late, and no call/ }));
  await secondLine();
  expect(saved).toHaveLength(1);
});

test('the phone is answered by its button, which has focus, and the line comes after a pause that a key skips', async () => {
  const record = recordOf(scenario);
  const { user } = show({ record, preferences: { pace: 'natural', moodMeter: true, numberKeys: true } });
  expect(screen.getByRole('heading', { level: 1, name: 'Rosa Lind is calling' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Answer' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.queryByText(lineAfter(scenario, record), { selector: 'p' })).not.toBeInTheDocument();
  expect(replies()).toHaveFocus();
  await user.keyboard('x');
  expect(screen.getByText(lineAfter(scenario, record), { selector: 'p' })).toBeVisible();
});

test('Learn shows how it landed and what was done, then goes on', async () => {
  const { user } = show({ record: recordOf(scenario, { mode: 'learn' }) });
  await user.click(screen.getByRole('button', { name: /Please calm down first/ }));
  const coach = await screen.findByRole('group', { name: 'Coach' });
  expect(screen.getByText('Calm DOWN?')).toBeVisible();
  expect(coach).toHaveTextContent('You told her how to feel.');
  expect(coach).toHaveFocus();
  await waitFor(() => expect(spoken()).toHaveTextContent('Calm DOWN? You told her how to feel.'));
  await user.keyboard('{Enter}');
  expect(await secondLine()).toBeVisible();
});

test('a reply can be taken back in Practise, and the same choice is open again', async () => {
  const { user, saved } = show();
  const before = choices().map(({ textContent }) => textContent);
  await user.click(screen.getByRole('button', { name: /I understand your frustration/ }));
  await secondLine();
  await user.click(await screen.findByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(choices().map(({ textContent }) => textContent)).toEqual(before));
  expect(replies()).toHaveFocus();
  expect(saved.at(-1)).toMatchObject({ takenBack: 1, attempt: { replies: [] } });
});

test('a double click on "Take back" takes back one reply', async () => {
  const { user, saved } = show({ record: recordOf(scenario, { replies: ['acknowledge', 'two-ways'] }) });
  await user.dblClick(screen.getByRole('button', { name: 'Take back' }));
  expect(saved.map(({ attempt }) => attempt.replies.length)).toEqual([1]);
});

test('in Check there is nothing to take back with', async () => {
  const { user } = show({ record: recordOf(scenario, { mode: 'check' }) });
  await user.keyboard('1');
  await secondLine();
  expect(screen.queryByRole('button', { name: /Take/ })).not.toBeInTheDocument();
});

test('policy and screen are at hand during the talk', () => {
  show();
  const notes = screen.getByRole('complementary', { name: 'Notes' });
  expect(notes).toHaveTextContent('A parcel late by three days may be sent again.');
  expect(notes).toHaveTextContent('4471');
});

test('private thoughts are not shown during the talk', async () => {
  const { user, container } = show();
  await user.keyboard('1');
  await secondLine();
  expect(container).not.toHaveTextContent('It is for Friday.');
});

test('the mood is a meter with a word and a line in the frame; hidden, it is nowhere', () => {
  const { onLine, unmount } = show();
  expect(screen.getByRole('meter', { name: 'Mood' })).toHaveAttribute('aria-valuetext', 'Angry');
  expect(onLine).toHaveBeenLastCalledWith({ levels: [2], max: 4 });
  unmount();
  const hidden = show({ preferences: { pace: 'instant', moodMeter: false, numberKeys: true } });
  expect(screen.queryByRole('meter')).not.toBeInTheDocument();
  expect(hidden.onLine).toHaveBeenLastCalledWith(null);
});

test('the last reply closes the talk and leads to its debrief', async () => {
  const { user } = show({ record: recordOf(scenario, { replies: ['acknowledge', 'two-ways'] }) });
  await user.click(screen.getByRole('button', { name: /So it goes out today/ }));
  expect(await screen.findByRole('link', { name: 'To the debrief' })).toHaveAttribute(
    'href',
    '#/debrief/talk-1',
  );
  expect(screen.getByRole('group', { name: 'After the talk' })).toHaveFocus();
});

test.each(['phone', 'chat'] as const)(
  'on the %s the last reply, too, is seen and heard to land before the talk closes',
  async (channel) => {
    const record = recordOf(scenario, { mode: 'check', replies: ['acknowledge', 'two-ways'] });
    const { user } = show({ scenario: { ...scenario, channel }, record });
    await user.click(screen.getByRole('button', { name: /have a lovely day/ }));
    expect(await screen.findAllByText('She hangs up.')).toHaveLength(1);
    await waitFor(() => expect(spoken()).toHaveTextContent(/^She hangs up\. The (call|chat) /));
    expect(screen.queryByText('You closed on a script.')).not.toBeInTheDocument();
  },
);

test('the hold button is there only where a hold can be taken', () => {
  show();
  expect(screen.queryByRole('button', { name: /Put on hold/ })).not.toBeInTheDocument();
  for (const button of within(replies()).getAllByRole('button')) expect(button).toBeEnabled();
});

test('a talk whose debrief was read offers no taking back', () => {
  const played = { replies: ['acknowledge', 'two-ways', 'bye'] };
  const { unmount } = show({ record: recordOf(scenario, played) });
  expect(screen.getAllByRole('button', { name: /Take/ })).toHaveLength(2);
  unmount();
  show({ record: recordOf(scenario, { ...played, reaction: 'hard' }) });
  expect(screen.queryByRole('button', { name: /Take/ })).not.toBeInTheDocument();
});

test('a talk that was deleted meanwhile says so and offers a new start', async () => {
  const { user } = show({ save: () => Promise.resolve({ outcome: 'removed' }) });
  await user.click(screen.getByRole('button', { name: /Six days late, and no call/ }));
  expect(await screen.findByRole('heading', { name: 'This talk was deleted' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Start anew' })).toHaveAttribute('href', '#/talk/late-parcel');
  await waitFor(() => expect(spoken()).toHaveTextContent(/^This talk was deleted/));
});

test('a talk of a changed scenario says so, offers a new start, and plays nothing', () => {
  show({ record: recordOf({ ...scenario, hash: 'older' }, { replies: ['acknowledge'] }) });
  expect(screen.getByRole('heading', { name: 'This conversation has changed' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Start anew' })).toHaveAttribute('href', '#/talk/late-parcel');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('a talk that does not replay says so instead of crashing', () => {
  show({ record: recordOf(scenario, { replies: ['no-such-reply'] }) });
  expect(screen.getByRole('heading', { name: 'This talk cannot go on' })).toBeVisible();
});

test('a talk that went on in another tab can be followed there', async () => {
  const stored = recordOf(scenario, { replies: ['generic'], revision: 5 });
  const { user } = show({ save: () => Promise.resolve({ outcome: 'conflict', stored }) });
  await user.click(screen.getByRole('button', { name: /Six days late, and no call/ }));
  expect(await screen.findByRole('heading', { name: 'This talk went on in another tab' })).toBeVisible();
  expect(screen.getByRole('group', { name: 'In another tab' })).toHaveFocus();
  await waitFor(() => expect(spoken()).toHaveTextContent(/^This talk went on in another tab\./));
  await user.click(screen.getByRole('button', { name: 'Go on from there' }));
  expect(screen.getByText(/I understand your frustration/, { selector: 'p' })).toBeVisible();
  expect(await secondLine()).toBeVisible();
});

test.each(['chat', 'social', 'email'] as const)(
  'in %s the whole thread stays, newest last',
  async (channel) => {
    const { user } = show({ scenario: { ...scenario, channel } });
    await user.click(screen.getByRole('button', { name: /Six days late, and no call/ }));
    const thread = screen.getByRole('region', { name: 'Messages so far' });
    await waitFor(() => expect(within(thread).getAllByRole('article')).toHaveLength(3));
    expect(within(thread).getAllByRole('article').at(-1)).toHaveTextContent(/So what happens now|And now/);
  },
);
