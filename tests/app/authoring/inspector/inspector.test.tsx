import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SCENARIO_PARTS } from '#app/authoring/document/selection.ts';
import { expectAccessible } from '../../expect-accessible.ts';
import { lateParcelText, showInspector } from './inspector-in-a-test.tsx';

const ABOUT = { kind: 'part', part: 'about' } as const;
const OPENING = { kind: 'beat', beat: 'opening' } as const;

test('typing into a field changes that value and nothing else, and is undone in one step', async () => {
  const { user, text, undo } = await showInspector(ABOUT);
  const before = text();
  const title = screen.getByRole('textbox', { name: 'Title' });
  await user.clear(title);
  await user.type(title, 'A parcel for Friday');
  expect(text()).toBe(before.replace('title: The late parcel', 'title: A parcel for Friday'));
  undo();
  expect(text()).toBe(before);
  expect(title).toHaveValue('The late parcel');
});

test('looking at every part, beat, reply and ending changes not a byte', async () => {
  const { text, select, store } = await showInspector(ABOUT);
  for (const part of SCENARIO_PARTS) select({ kind: 'part', part });
  for (const beat of ['opening', 'offer', 'offer-again', 'close']) {
    select({ kind: 'beat', beat });
    for (const index of [0, 1]) select({ kind: 'reply', beat, index });
  }
  select({ kind: 'ending', ending: 'delivered' });
  expect(text()).toBe(await lateParcelText());
  expect(store.getState().past).toEqual([]);
});

test('mending leads to the one field of a thought, and into the group that a finding is about', async () => {
  const { prove, mend } = await showInspector(ABOUT, (text) =>
    text.replace(/thinks:\n.*\n/, 'thinks: ‹What they think here›\n').replace('        move: silence\n', ''),
  );
  prove();
  mend('‹What they think here›');
  const thought = screen.getByRole('textbox', { name: /They think/ });
  expect(thought).toHaveFocus();
  expect(thought).toHaveAccessibleDescription(/This is still to be written/);
  mend('4 spoken replies can be open at once');
  const replies = screen.getByRole('region', { name: 'Your replies' });
  expect(replies).toContainElement(document.activeElement as HTMLElement);
});

test('a finding stands under its field and is read out with it', async () => {
  const { user, prove } = await showInspector(ABOUT);
  const title = screen.getByRole('textbox', { name: 'Title' });
  await user.clear(title);
  prove();
  expect(title).toBeInvalid();
  expect(title).toHaveAccessibleDescription(/To be mended: “title”: expected a text that is not empty/);
});

test('what has no field of its own is told at the top of the form', async () => {
  const { prove } = await showInspector(OPENING, (text) =>
    text.replace('phase: open\n', 'phase: open\n    mood: dark\n'),
  );
  prove();
  expect(screen.getByText(/The key “mood” is not known here/)).toBeVisible();
});

test('text that is no YAML is told, with what can still be read', async () => {
  await showInspector(ABOUT, (text) => `${text}\n  oops: [`);
  expect(screen.getByText(/The text has a slip/)).toBeVisible();
});

test('what was deleted elsewhere is not edited any more, and comes back with undo', async () => {
  const { user, undo } = await showInspector({ kind: 'ending', ending: 'delivered' });
  await user.click(screen.getByRole('button', { name: 'Delete this ending' }));
  expect(screen.getByRole('alert')).toHaveTextContent('That could not be done.');
  undo();
});

test('a selection that is not there says so', async () => {
  await showInspector({ kind: 'beat', beat: 'nowhere' });
  expect(screen.getByRole('heading', { name: 'It is not here any more' })).toBeVisible();
});

test('a beat is renamed with everything that names it, blanks becoming hyphens', async () => {
  const { user, data, store } = await showInspector({ kind: 'beat', beat: 'offer' });
  const name = screen.getByRole('textbox', { name: 'Name in the file' });
  await user.clear(name);
  await user.type(name, 'What happens Now?{Enter}');
  expect(Object.keys(data().beats)).toEqual(['opening', 'what-happens-now', 'offer-again', 'close']);
  expect(data().beats['opening']?.replies[0]?.['to']).toBe('what-happens-now');
  expect(store.getState().selection).toEqual({ kind: 'beat', beat: 'what-happens-now' });
  expect(screen.getByRole('heading', { level: 2, name: 'what-happens-now' })).toBeVisible();
});

test('a name that is taken is refused with a reason', async () => {
  const { user, text } = await showInspector({ kind: 'beat', beat: 'offer' });
  const name = screen.getByRole('textbox', { name: 'Name in the file' });
  await user.clear(name);
  await user.type(name, 'close{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('That could not be done.');
  expect(name).toHaveValue('offer');
  expect(text()).toBe(await lateParcelText());
});

test('a line for another mood is put above the one for every other moment', async () => {
  const { user, data } = await showInspector({ kind: 'beat', beat: 'close' });
  await user.click(screen.getByRole('button', { name: '+ Another line for another mood' }));
  expect(screen.getByRole('combobox', { name: 'Add a condition to “When line 1 is taken”' })).toHaveFocus();
  await user.type(screen.getByRole('textbox', { name: 'Line 1' }), 'At last.');
  const when = screen.getByRole('group', { name: 'When line 1 is taken' });
  await user.click(within(when.parentElement!).getByRole('combobox'));
  await user.click(screen.getByRole('option', { name: 'Mood' }));
  await user.click(screen.getByRole('checkbox', { name: 'Settled' }));
  await user.click(screen.getByRole('checkbox', { name: 'Angry' }));
  expect(data().beats['close']?.['says']).toEqual([
    { when: { mood: 'settled' }, text: 'At last.' },
    { text: 'Fine.' },
  ]);
});

test('where the only thought of a list goes, the focus goes to the field that is left', async () => {
  const { user, data } = await showInspector(OPENING);
  expect(data().beats['opening']?.['thinks']).toHaveLength(1);
  screen.getByRole('button', { name: 'Remove thought 1' }).focus();
  await user.keyboard('{Enter}');
  expect(data().beats['opening']).not.toHaveProperty('thinks');
  expect(screen.getByRole('textbox', { name: /^They think/ })).toHaveFocus();
});

test('wordings of a line are added, moved and removed', async () => {
  const { user, data } = await showInspector(OPENING);
  await user.click(screen.getByRole('button', { name: 'Move wording 2 of line 2 up' }));
  const says = () => data().beats['opening']?.['says'];
  const furious = { when: { mood: 'furious' }, text: ['Where IS it?'] };
  expect(says()).toEqual([furious, { text: ['Six days late. Six.', 'My parcel is six days late.'] }]);
  await user.click(screen.getByRole('button', { name: 'Remove wording 2 of line 2' }));
  expect(says()).toEqual([furious, { text: ['Six days late. Six.'] }]);
});

test('who leads to an ending is listed, and can be gone to', async () => {
  const { user, store } = await showInspector({ kind: 'ending', ending: 'delivered' });
  await user.click(within(screen.getByRole('list', { name: 'Leads here' })).getByRole('button'));
  expect(store.getState().selection).toEqual({ kind: 'reply', beat: 'close', index: 0 });
});

test('a note is renamed in every condition and effect that names it', async () => {
  const { user, text } = await showInspector({ kind: 'part', part: 'rules' });
  const name = screen.getByRole('textbox', { name: 'Name of the note “knows-date”' });
  await user.clear(name);
  await user.type(name, 'told-date{Enter}');
  expect(text()).toBe((await lateParcelText()).replaceAll('knows-date', 'told-date'));
});

test('a note and a count are declared by name', async () => {
  const { user, data } = await showInspector({ kind: 'part', part: 'rules' });
  await user.type(screen.getByRole('textbox', { name: 'A new note' }), 'Was rude{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'A new count' }), 'calls{Enter}');
  expect(data()['flags']).toEqual({ 'knows-date': false, 'was-rude': false });
  expect(data()['counters']).toEqual({ calls: { max: 2 } });
});

test('a customer begins in another mood, and as usual again', async () => {
  const { user, data } = await showInspector({ kind: 'part', part: 'customer' });
  const mood = screen.getByRole('combobox', { name: 'Mood at the start' });
  await user.selectOptions(mood, 'Furious');
  expect(data().customer['start']).toEqual({ mood: 'furious' });
  await user.selectOptions(mood, 'As usual: Angry');
  expect(data().customer).not.toHaveProperty('start');
});

test('what stings this customer, too, is tuned by a behaviour of the rubric', async () => {
  const { user, data } = await showInspector({ kind: 'part', part: 'customer' });
  await user.click(screen.getByText('sting'));
  await user.type(
    screen.getByRole('combobox', { name: 'Add to “sting”' }),
    'someone will be in touch{Enter}',
  );
  expect(data().customer['signals']).toEqual({ sting: ['options.vague-follow-up'] });
});

test('policies and facts of the briefing are added at the end', async () => {
  const { user, data } = await showInspector({ kind: 'part', part: 'briefing' });
  await user.click(screen.getByRole('button', { name: '+ Add a fact' }));
  await user.keyboard('Sent');
  await user.type(screen.getByRole('textbox', { name: 'What fact 2 says' }), 'Monday');
  expect(data().briefing['screen']).toEqual([
    { label: 'Parcel', value: '4471' },
    { label: 'Sent', value: 'Monday' },
  ]);
});

test('a facilitator’s card is begun and taken out again', async () => {
  const { user, text, data } = await showInspector({ kind: 'part', part: 'facilitator' });
  await user.click(screen.getByRole('button', { name: 'Write one' }));
  await user.type(screen.getByRole('textbox', { name: 'Aim' }), 'Hear first.');
  expect(data()['facilitator']).toMatchObject({ aim: 'Hear first.' });
  await user.click(screen.getByRole('button', { name: 'Take the card out' }));
  expect(text()).toBe(await lateParcelText());
});

describe.each([
  ...SCENARIO_PARTS.map((part) => ({ kind: 'part', part }) as const),
  OPENING,
  { kind: 'reply', beat: 'opening', index: 0 } as const,
  { kind: 'reply', beat: 'close', index: 0 } as const,
  { kind: 'ending', ending: 'delivered' } as const,
])('the form of %j', (selection) => {
  test('is accessible', async () => {
    const { container, prove } = await showInspector(selection);
    prove();
    await expectAccessible(container);
  });
});
