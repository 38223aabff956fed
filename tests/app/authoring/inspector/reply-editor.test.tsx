import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { lateParcelText, showInspector } from './inspector-in-a-test.tsx';

const ACKNOWLEDGE = { kind: 'reply', beat: 'opening', index: 0 } as const;
const GENERIC = { kind: 'reply', beat: 'opening', index: 1 } as const;
const SUM_UP = { kind: 'reply', beat: 'close', index: 0 } as const;

const listOf = (name: string) => screen.getByRole('listbox', { name });

const rowsOf = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

test('it tells, before anybody plays, how a reply will be judged in each mood', async () => {
  const { prove } = await showInspector(ACKNOWLEDGE);
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  prove();
  const table = screen.getByRole('table', { name: 'How it will be judged, by the mood it meets' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['When', 'Listen', 'Empathize', 'Verdict', 'Then']);
  expect(rowsOf(table)).toEqual([['Angry', 'strong', 'strong', 'Best', 'as before']]);
  expect(screen.getByText(/Best in/)).toHaveTextContent('Best in 100 % of the moments it is open');
});

test('the figures stay, and say so, while the scenario cannot be played', async () => {
  const { user, prove } = await showInspector(GENERIC);
  prove();
  await user.clear(screen.getByRole('textbox', { name: 'You say' }));
  prove();
  expect(screen.getByText(/cannot be played just now/)).toBeVisible();
  expect(screen.getByRole('table')).toBeVisible();
});

test('where it has never been whole, it says what is awaited', async () => {
  const { prove } = await showInspector(GENERIC, (text) => text.replace('start: opening', 'start: nowhere'));
  prove();
  expect(screen.getByText(/As soon as the scenario can be played/)).toBeVisible();
});

test('a reply that no talk finds open is not judged, and says why', async () => {
  const { prove } = await showInspector({ kind: 'reply', beat: 'offer', index: 0 }, (text) =>
    text.replace('id: two-ways\n', 'id: two-ways\n        when: { turns: 3.. }\n'),
  );
  prove();
  expect(screen.getByText(/No talk finds this reply open/)).toBeVisible();
});

test('words are counted as the rules count them, narration left out', async () => {
  const { user } = await showInspector(GENERIC);
  const says = screen.getByRole('textbox', { name: 'You say' });
  await user.clear(says);
  await user.type(says, '[[Sighs.] Six days late, and no call.');
  expect(screen.getAllByText(/^6 words/)[0]).toHaveTextContent('6 words, short (aim 12–35)');
  expect(await screen.findByText(/grade under 1/)).toBeVisible();
});

test('the replies of the beat lie side by side, the best marked, and can be gone to', async () => {
  const { user, prove, store } = await showInspector(GENERIC);
  prove();
  const list = screen.getByRole('list', { name: 'Length of the replies' });
  const [best, own, , move] = within(list).getAllByRole('button');
  expect(best).toHaveTextContent('19 words');
  expect(best).toHaveTextContent('best');
  expect(own).toHaveAttribute('aria-current', 'true');
  expect(move).toHaveTextContent('a move');
  await user.click(best!);
  expect(store.getState().selection).toEqual(ACKNOWLEDGE);
});

test('a behaviour is looked for by what it sounds like, added, moved up and removed by keyboard', async () => {
  const { user, data } = await showInspector(GENERIC);
  const markers = () => data().beats['opening']?.replies[1]?.['markers'];
  const look = screen.getByRole('combobox', { name: 'Add a behaviour' });
  await user.type(look, 'nobody rang you on monday');
  expect(within(listOf('Add a behaviour')).getAllByRole('option')).toHaveLength(1);
  await user.keyboard('{Enter}');
  expect(markers()).toEqual(['listen.parrots', 'empathize.generic', 'empathize.apologises']);
  screen.getByRole('button', { name: /Move “gives one specific, early apology” up/ }).focus();
  await user.keyboard('{Enter}{Enter}');
  expect(markers()).toEqual(['empathize.apologises', 'listen.parrots', 'empathize.generic']);
  screen.getByRole('button', { name: /Remove “parrots/ }).focus();
  await user.keyboard('{Enter}');
  expect(markers()).toEqual(['empathize.apologises', 'empathize.generic']);
});

test('the catalogue tells a sign from a lapse in words', async () => {
  const { user } = await showInspector(GENERIC);
  await user.type(screen.getByRole('combobox', { name: 'Add a behaviour' }), 'critical');
  const options = within(listOf('Add a behaviour'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(options).toHaveLength(6);
  expect(options.every((option) => option?.includes('critical lapse'))).toBe(true);
});

test('what a behaviour does to this customer is told from the persona', async () => {
  await showInspector(ACKNOWLEDGE);
  const [first] = screen.getAllByText('Can calm them when furious or angry.');
  const details = first!.closest('details')!;
  expect(within(details).getByText(/^Furious: eases to angry/)).toBeInTheDocument();
});

test('where it leads comes to depend on a condition that is picked, not written', async () => {
  const { user, data } = await showInspector(ACKNOWLEDGE);
  await user.click(screen.getByRole('button', { name: '+ Somewhere else in another mood' }));
  const when = screen.getByRole('group', { name: 'When way 1 is taken' });
  await user.click(within(when.parentElement!).getByRole('combobox'));
  await user.keyboard('mood{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'Furious' }));
  const target = screen.getByRole('combobox', { name: 'Way 1 leads to' });
  await user.clear(target);
  await user.type(target, 'gone{Enter}');
  expect(data().beats['opening']?.replies[0]?.['to']).toEqual([
    { when: { mood: ['angry', 'furious'] }, to: 'walked-out' },
    { to: 'offer' },
  ]);
  await user.click(screen.getByRole('button', { name: 'Remove way 1' }));
  expect(data().beats['opening']?.replies[0]?.['to']).toBe('offer');
  expect(screen.getByRole('combobox', { name: 'Leads to' })).toHaveFocus();
});

test('asked to depend on the mood, the focus goes to when the first way is taken', async () => {
  const { user } = await showInspector(GENERIC);
  await user.click(screen.getByRole('button', { name: '+ Somewhere else in another mood' }));
  expect(screen.getByRole('combobox', { name: 'Add a condition to “When way 1 is taken”' })).toHaveFocus();
});

test('a condition on a count and a note reads as a sentence, and is changed by choosing', async () => {
  const { user, data } = await showInspector(SUM_UP);
  await user.selectOptions(screen.getByRole('combobox', { name: 'trust: how' }), 'between');
  await user.selectOptions(screen.getByRole('combobox', { name: 'trust: and at most' }), '2');
  await user.selectOptions(screen.getByRole('combobox', { name: 'knows date: is it so?' }), 'no');
  expect(data().beats['close']?.replies[0]?.['to']).toEqual([
    { when: { trust: '1..2', 'knows-date': false }, to: 'delivered' },
    { to: 'sent-again' },
  ]);
});

test('a reply is open only if, and changes what is remembered', async () => {
  const { user, data } = await showInspector(GENERIC);
  await user.click(screen.getByRole('combobox', { name: 'Add a condition to “Open only if”' }));
  await user.keyboard('times they were heard{Enter}');
  await user.click(screen.getByRole('combobox', { name: 'Add to “And it changes”' }));
  await user.keyboard('trust{Enter}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'trust: how' }), 'goes down by');
  await user.click(screen.getByRole('combobox', { name: 'Add to “And it changes”' }));
  await user.keyboard('knows date{Enter}');
  expect(data().beats['opening']?.replies[1]).toMatchObject({
    when: { heard: '1..' },
    add: { trust: -1 },
    set: { 'knows-date': true },
  });
});

test('the feedback of the best reply says when it would be wrong, that of the others gives a better line', async () => {
  const { user, data, undo, text } = await showInspector(GENERIC);
  const feedback = () => data().beats['opening']?.replies[1]?.feedback;
  await user.click(screen.getByRole('radio', { name: 'the best one' }));
  expect(feedback()).toMatchObject({ caveat: 'Six days late.' });
  expect(feedback()).not.toHaveProperty('better');
  undo();
  expect(text()).toBe(await lateParcelText());
});

test('a principle is picked from those that fit what the reply shows', async () => {
  const { user, data } = await showInspector(GENERIC);
  const field = screen.getByRole('combobox', { name: 'Principle' });
  expect(field).toHaveValue('1.1 Empathy and understanding');
  await user.click(field);
  expect(
    within(screen.getByRole('group', { name: 'Fits what this reply shows' })).getAllByRole('option').length,
  ).toBeGreaterThan(2);
  await user.clear(field);
  await user.type(field, 'attend first{Enter}');
  expect(data().beats['opening']?.replies[1]?.feedback['principle']).toBe('2.6');
});

test('a move is offered only where the channel has it', async () => {
  const { user } = await showInspector(ACKNOWLEDGE);
  expect(screen.getByRole('combobox', { name: /A move instead of words/ })).toHaveTextContent(
    'Put them on hold',
  );
  await user.click(screen.getByRole('button', { name: 'The next reply' }));
  expect(screen.getByRole('heading', { level: 2, name: 'Reply 2 of 4' })).toBeVisible();
});

test('an email has no moves to choose', async () => {
  await showInspector(ACKNOWLEDGE, (text) => text.replace('channel: phone', 'channel: email'));
  expect(screen.queryByRole('combobox', { name: /A move instead of words/ })).not.toBeInTheDocument();
});

test('a reply is duplicated, and the copy deleted again to the same bytes', async () => {
  const { user, text } = await showInspector(GENERIC);
  await user.click(screen.getByRole('button', { name: 'Duplicate it' }));
  expect(screen.getByRole('heading', { level: 2, name: 'Reply 3 of 5' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Delete it' }));
  expect(text()).toBe(await lateParcelText());
});
