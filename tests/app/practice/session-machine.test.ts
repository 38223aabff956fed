import { beforeAll, expect, test } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { pauseBefore } from '#app/ui/pace.ts';
import type { SessionInput } from '#app/practice/session-machine.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { recordOf } from '../talk-in-a-test.ts';
import { reply, startSession as start } from './session-in-a-test.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const startSession = (given: Partial<SessionInput> = {}) =>
  start({ scenario, record: recordOf(scenario), ...given });

/** A session at its first choice. */
const choosing = (given: Partial<SessionInput> = {}) => startSession({ pace: 'instant', ...given });

test('a phone rings until it is answered, however long that takes', () => {
  const session = startSession();
  session.clock.increment(3_600_000);
  expect(session.phase()).toBe('ringing');
  session.send({ type: 'answer' });
  expect(session.phase()).toBe('speaking');
});

test('a line comes after its natural pause and not before', () => {
  const session = startSession();
  session.send({ type: 'answer' });
  const pause = pauseBefore('phone', session.talk().now?.line ?? '', undefined);
  session.clock.increment(pause - 1);
  expect(session.phase()).toBe('speaking');
  session.clock.increment(1);
  expect(session.phase()).toBe('choosing');
});

test('the pause can be skipped', () => {
  const session = startSession();
  session.send({ type: 'answer' });
  session.send({ type: 'skip' });
  expect(session.phase()).toBe('choosing');
});

test('the pause that was skipped does not come back to skip the next choice', async () => {
  const session = startSession();
  session.send({ type: 'answer' });
  session.send({ type: 'skip' });
  session.send(reply(0, 'acknowledge'));
  await session.keep();
  expect(session.phase()).toBe('speaking');
  session.clock.increment(400);
  expect(session.phase()).toBe('speaking');
});

test('a reply is handed over to be kept before its next line is shown, which waits for nothing', () => {
  const session = choosing();
  session.send(reply(0, 'acknowledge'));
  expect(session.saved[0]?.attempt.replies).toEqual([{ reply: 'acknowledge', at: 100 }]);
  expect(session.phase()).toBe('choosing');
  expect(session.talk().now?.beat).toBe('offer');
});

test('replies faster than the store are each kept on top of the one before', async () => {
  const session = choosing({ record: recordOf(scenario, { revision: 4 }) });
  session.send(reply(0, 'acknowledge'));
  session.send(reply(1, 'two-ways'));
  expect(session.saved.map(({ revision }) => revision)).toEqual([4, 5]);
  await session.keep();
  await session.keep();
  expect(session.record()).toMatchObject({ revision: 6, attempt: { replies: [{}, {}] } });
});

test('the answer to an earlier save takes nothing back that was said since', async () => {
  const session = choosing();
  session.send(reply(0, 'acknowledge'));
  session.send(reply(1, 'two-ways'));
  await session.keep();
  expect(session.talk().turns.map(({ chosen }) => chosen.id)).toEqual(['acknowledge', 'two-ways']);
});

test('a reply taken back while it is still being kept stays taken back', async () => {
  const session = choosing();
  session.send(reply(0, 'acknowledge'));
  session.send({ type: 'take-back' });
  await session.keep();
  await session.keep();
  expect(session.saved.map(({ revision, attempt }) => [revision, attempt.replies.length])).toEqual([
    [1, 1],
    [2, 0],
  ]);
  expect(session.talk().turns).toEqual([]);
  expect(session.record()).toMatchObject({ revision: 3, takenBack: 1 });
});

test('a talk that another tab went on with is noticed even when the next line is already there', async () => {
  const session = choosing();
  const stored = recordOf(scenario, { replies: ['generic'], revision: 2 });
  session.send(reply(0, 'acknowledge'));
  session.send(reply(1, 'two-ways'));
  await session.keep({ outcome: 'conflict', stored });
  expect(session.phase()).toBe('elsewhere');
  await session.keep({ outcome: 'conflict', stored });
  session.send({ type: 'follow-other-tab' });
  expect(session.talk().turns.map(({ chosen }) => chosen.id)).toEqual(['generic']);
  session.send(reply(1, 'vague'));
  expect(session.saved.at(-1)).toMatchObject({ revision: 2, attempt: { replies: [{}, { reply: 'vague' }] } });
});

test('a doubled press plays the reply once', async () => {
  const session = choosing();
  session.send(reply(0, 'acknowledge'));
  session.send(reply(0, 'acknowledge'));
  await session.keep();
  session.send(reply(0, 'acknowledge'));
  expect(session.talk().turns.map(({ chosen }) => chosen.id)).toEqual(['acknowledge']);
  expect(session.saved).toHaveLength(1);
});

test('a late press for an earlier decision changes nothing, even where the reply exists again', async () => {
  const session = choosing();
  session.send(reply(0, 'generic'));
  await session.keep();
  session.send(reply(0, 'two-ways'));
  expect(session.phase()).toBe('choosing');
  expect(session.talk().turns).toHaveLength(1);
});

test('a reply that is not open here changes nothing', () => {
  const session = choosing();
  session.send(reply(0, 'two-ways'));
  expect(session.phase()).toBe('choosing');
  expect(session.saved).toEqual([]);
});

test('in Learn the coach speaks before the talk goes on', async () => {
  const session = choosing({ record: recordOf(scenario, { mode: 'learn' }) });
  session.send(reply(0, 'acknowledge'));
  await session.keep();
  expect(session.phase()).toBe('coaching');
  session.send({ type: 'go-on' });
  expect(session.phase()).toBe('choosing');
});

test('a reply taken back in front of the coach leaves the first decision open again, and is counted', async () => {
  const session = choosing({ record: recordOf(scenario, { mode: 'learn' }) });
  session.send(reply(0, 'calm-down'));
  await session.keep();
  session.send({ type: 'take-back' });
  await session.keep();
  expect(session.phase()).toBe('choosing');
  expect(session.talk().now).toMatchObject({ index: 0, beat: 'opening' });
  expect(session.record()).toMatchObject({ takenBack: 1, attempt: { replies: [] } });
});

test('in Check nothing can be taken back', async () => {
  const session = choosing({ record: recordOf(scenario, { mode: 'check' }) });
  session.send(reply(0, 'generic'));
  await session.keep();
  session.send({ type: 'take-back' });
  expect(session.talk().turns).toHaveLength(1);
  expect(session.saved).toHaveLength(1);
});

test('the reply that ends the talk stores when and how it ended', async () => {
  const session = choosing({ record: recordOf(scenario, { replies: ['acknowledge', 'two-ways'] }) });
  session.send(reply(2, 'bye'));
  expect(session.saved[0]).toMatchObject({
    endedAt: 5000,
    ending: { id: 'sent-again', title: 'Sent again', grade: 'fair' },
  });
  await session.keep();
  expect(session.phase()).toBe('ended');
});

test('taking the last reply back opens a finished talk again', async () => {
  const session = choosing({ record: recordOf(scenario, { replies: ['acknowledge', 'two-ways', 'bye'] }) });
  expect(session.phase()).toBe('ended');
  session.send({ type: 'take-back' });
  await session.keep();
  expect(session.phase()).toBe('choosing');
  expect(session.record()).toMatchObject({ endedAt: null, ending: null });
});

test('a resumed talk stands at its open line at once: no ringing, no pause', () => {
  const session = startSession({ record: recordOf(scenario, { replies: ['acknowledge'] }) });
  expect(session.phase()).toBe('choosing');
  expect(session.talk().now?.beat).toBe('offer');
});

test('after a hold or a silence the customer takes longer than after words', async () => {
  const session = startSession();
  session.send({ type: 'answer' });
  session.send({ type: 'skip' });
  session.send(reply(0, 'wait'));
  await session.keep();
  session.clock.increment(2000);
  expect(session.phase()).toBe('speaking');
  session.clock.increment(1000);
  expect(session.phase()).toBe('choosing');
});

test('switching to instant ends a pause that is going on', () => {
  const session = startSession();
  session.send({ type: 'answer' });
  session.send({ type: 'pace', pace: 'instant' });
  expect(session.phase()).toBe('choosing');
});

test('a talk that went on in another tab is not overwritten, and can be followed there', async () => {
  const session = choosing();
  const stored = recordOf(scenario, { replies: ['generic', 'vague'], revision: 3 });
  session.send(reply(0, 'acknowledge'));
  await session.keep({ outcome: 'conflict', stored });
  expect(session.phase()).toBe('elsewhere');
  session.send({ type: 'follow-other-tab' });
  expect(session.phase()).toBe('choosing');
  expect(session.talk().turns.map(({ chosen }) => chosen.id)).toEqual(['generic', 'vague']);
  expect(session.record().revision).toBe(3);
});

test('a reply that could not be saved does not stop the talk', async () => {
  const session = choosing();
  session.send(reply(0, 'acknowledge'));
  const [record] = session.saved;
  if (!record) throw new Error('nothing was saved');
  await session.keep({ outcome: 'in-this-tab-only', record });
  expect(session.phase()).toBe('choosing');
  expect(session.talk().now?.beat).toBe('offer');
});
