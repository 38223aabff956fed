import { screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { talkOf } from '../../support/shipped-talks.ts';
import { showDebrief } from './show-debrief.tsx';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const moment = (name: RegExp) => screen.getByRole('article', { name });

test('a costly moment goes from their words to what you did, the principle and a better line', () => {
  const talk = talkOf(scenario, ['calm-down', 'two-ways', 'sum-up']);
  showDebrief(talk);
  const card = moment(/^The costliest moment, turn 1/);
  const { line, chosen } = talk.transcript.turns[0]!;
  const order = [
    line,
    chosen.says,
    'Calm DOWN?',
    'You told her how to feel.',
    'Stay calm (4.8)',
    'A better line',
  ];
  const places = order.map((words) => card.textContent?.indexOf(words) ?? -1);
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(card).toHaveTextContent('A better lineSix days late.');
});

test('a better line that its author did not write is the best open reply, and says by whose key', () => {
  const { beats } = scenario;
  const offer = beats['offer']!;
  const silent = offer.replies.map((reply) => {
    const { better: _, ...feedback } = reply.feedback;
    return { ...reply, feedback };
  });
  const without = { ...scenario, beats: { ...beats, offer: { ...offer, replies: silent } } };
  showDebrief(talkOf(without, ['acknowledge', 'vague']));
  const card = moment(/^The costliest moment, turn 2/);
  expect(card).toHaveTextContent('A better line (best under this scenario’s key)I can send it again today');
});

test('the best moment says when it would be wrong, and no better line', () => {
  showDebrief(talkOf(scenario, ['acknowledge', 'vague']));
  const card = moment(/^Your best moment, turn 1/);
  expect(card).toHaveTextContent('When it would be wrong: Too slow for someone in danger.');
  expect(card).not.toHaveTextContent('A better line');
});

test('each moment can be replayed from where it stood', () => {
  showDebrief(talkOf(scenario, ['acknowledge', 'vague']));
  const link = within(moment(/^The costliest/)).getByRole('link', { name: 'Replay from here (turn 2)' });
  expect(link).toHaveAttribute('href', '#/replay/1');
});

test('an offer made too early says what the timing did to it', () => {
  showDebrief(talkOf(scenario, ['generic', 'two-ways', 'sum-up']));
  const why = within(screen.getByRole('article', { name: 'Turn 2' }))
    .getByText(/Why, turn 2/)
    .closest('details');
  expect(why).toHaveTextContent(/before the customer had been heard/);
});
