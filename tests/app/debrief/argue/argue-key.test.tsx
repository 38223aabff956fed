import { screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import type { DebriefScreenProps } from '#app/debrief/debrief-props.ts';
import type { Objection } from '#app/storage/objection.ts';
import { lateParcel } from '../../../support/late-parcel.ts';
import { talkOf } from '../../../support/shipped-talks.ts';
import { expectAccessible } from '../../expect-accessible.ts';
import { showDebrief } from '../show-debrief.tsx';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const talk = () => talkOf(scenario, ['calm-down', 'vague', 'bye']);
const key = () => within(screen.getByRole('group', { name: 'The key at turn 1' }));

async function openFirst(
  given: Partial<Pick<DebriefScreenProps, 'onObjection'>> = {},
  objections: Objection[] = [],
) {
  const view = showDebrief(talk(), { ...given, record: { objections } });
  const list = screen.getByRole('list', { name: 'Every decision' });
  await view.user.click(within(list).getAllByRole('listitem')[0]!.querySelector('summary')!);
  return view;
}

test('an objection is kept with its whole moment, and shown again there', async () => {
  const { user, onObjection, container } = await openFirst();
  await user.click(key().getByRole('button', { name: 'Argue the key at turn 1' }));
  const moment = talk().transcript.turns[0]!;
  const { id, says } = moment.offered[0]!;
  await user.click(key().getByRole('radio', { name: says }));
  await user.type(key().getByRole('textbox', { name: 'Why?' }), 'It was the fastest way.');
  await expectAccessible(container);
  await user.click(key().getByRole('button', { name: 'Keep it' }));
  expect(onObjection).toHaveBeenCalledWith(0, {
    scenario: scenario.id,
    hash: scenario.hash,
    title: scenario.title,
    decision: 0,
    beat: moment.beat,
    situation: moment.situation,
    line: moment.line,
    offered: moment.offered.map((reply) => ({ id: reply.id, says: reply.says })),
    chosen: 'calm-down',
    keysBest: 'acknowledge',
    preferred: id,
    why: 'It was the fastest way.',
    at: expect.any(Number) as number,
  } satisfies Objection);
  expect(await key().findByText('You argued that this should have been best:')).toBeVisible();
  expect(key().getByText('It was the fastest way.')).toBeVisible();
  expect(screen.getByRole('group', { name: 'The key at turn 1' })).toHaveFocus();
  expect(screen.getByText(/You argued with the key once in this talk/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Objections as JSON' })).toBeVisible();
  await expectAccessible(container);
});

test('one of the two is needed, and the form says so', async () => {
  const { user, onObjection } = await openFirst();
  await user.click(key().getByRole('button', { name: 'Argue the key at turn 1' }));
  await user.type(key().getByRole('textbox', { name: 'Why?' }), '   ');
  await user.click(key().getByRole('button', { name: 'Keep it' }));
  expect(key().getByRole('alert')).toHaveTextContent('Choose a reply or say why');
  expect(onObjection).not.toHaveBeenCalled();
});

test('no reason is longer than a thousand letters', async () => {
  const { user } = await openFirst();
  await user.click(key().getByRole('button', { name: 'Argue the key at turn 1' }));
  const why = key().getByRole('textbox', { name: 'Why?' });
  await user.click(why);
  await user.paste('a'.repeat(1500));
  expect(why).toHaveValue('a'.repeat(1000));
  expect(key().getByText(/^1000 of 1,000 letters/)).toBeVisible();
});

test('what was argued is changed, and deleted', async () => {
  const turn = talk().transcript.turns[0]!;
  const before: Objection = {
    scenario: scenario.id,
    hash: scenario.hash,
    title: scenario.title,
    decision: 0,
    beat: turn.beat,
    situation: turn.situation,
    line: turn.line,
    offered: turn.offered.map(({ id, says }) => ({ id, says })),
    chosen: 'calm-down',
    keysBest: 'acknowledge',
    preferred: null,
    why: 'Too soft.',
    at: 1,
  };
  const { user, onObjection } = await openFirst({}, [before]);
  await user.click(key().getByRole('button', { name: 'Change it' }));
  const why = key().getByRole('textbox', { name: 'Why?' });
  expect(why).toHaveValue('Too soft.');
  await user.type(why, ' By far.');
  await user.click(key().getByRole('button', { name: 'Keep it' }));
  expect(await key().findByText('Too soft. By far.')).toBeVisible();
  await user.click(key().getByRole('button', { name: 'Delete it' }));
  expect(onObjection).toHaveBeenLastCalledWith(0, null);
  expect(await key().findByRole('button', { name: 'Argue the key at turn 1' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Objections as text' })).not.toBeInTheDocument();
});

test('what cannot be kept stays in the form, and says so', async () => {
  const { user } = await openFirst({ onObjection: () => Promise.reject(new Error('full')) });
  await user.click(key().getByRole('button', { name: 'Argue the key at turn 1' }));
  await user.type(key().getByRole('textbox', { name: 'Why?' }), 'Not so.');
  await user.click(key().getByRole('button', { name: 'Keep it' }));
  expect(await key().findByText(/This could not be saved/)).toBeVisible();
  expect(key().getByRole('textbox', { name: 'Why?' })).toHaveValue('Not so.');
});

test('Cancel leaves everything as it was', async () => {
  const { user, onObjection } = await openFirst();
  await user.click(key().getByRole('button', { name: 'Argue the key at turn 1' }));
  await user.click(key().getByRole('button', { name: 'Cancel' }));
  expect(key().getByRole('button', { name: 'Argue the key at turn 1' })).toBeVisible();
  expect(onObjection).not.toHaveBeenCalled();
});
