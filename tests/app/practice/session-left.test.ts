import { beforeAll, expect, test } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { recordOf } from '../talk-in-a-test.ts';
import { reply, startSession } from './session-in-a-test.ts';

/** What a talk comes back to when it was left, looked back on or deleted. */

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const choosing = ({ record }: { record: TalkRecord }) => startSession({ scenario, record, pace: 'instant' });

test('a talk left in front of the coach comes back to the coach, until it was gone on from', async () => {
  const learning = recordOf(scenario, { mode: 'learn' });
  const session = choosing({ record: learning });
  session.send(reply(0, 'acknowledge'));
  await session.keep();
  const [left] = session.saved;
  if (!left) throw new Error('nothing was saved');
  expect(choosing({ record: left }).phase()).toBe('coaching');
  session.send({ type: 'go-on' });
  await session.keep();
  const [, goneOn] = session.saved;
  if (!goneOn) throw new Error('going on was not saved');
  expect(goneOn.revision).toBe(left.revision + 1);
  expect(choosing({ record: goneOn }).phase()).toBe('choosing');
});

test('a Learn talk of before the coach was remembered, or begun in the middle, stands at its open line', () => {
  const session = choosing({ record: recordOf(scenario, { mode: 'learn', replies: ['acknowledge'] }) });
  expect(session.phase()).toBe('choosing');
});

test('a reply taken back takes the coach along', async () => {
  const session = choosing({ record: recordOf(scenario, { mode: 'learn' }) });
  session.send(reply(0, 'acknowledge'));
  session.send({ type: 'take-back' });
  expect(session.record().coachWaits).toBe(false);
});

test('once the debrief has been read, the last reply stays', () => {
  const replies = ['acknowledge', 'two-ways', 'bye'];
  const session = choosing({ record: recordOf(scenario, { replies, reaction: 'hard' }) });
  session.send({ type: 'take-back' });
  expect(session.phase()).toBe('ended');
  expect(session.saved).toEqual([]);
});

test('a talk deleted elsewhere stops, and nothing more of it is kept', async () => {
  const session = choosing({ record: recordOf(scenario) });
  session.send(reply(0, 'acknowledge'));
  await session.keep({ outcome: 'removed' });
  expect(session.phase()).toBe('removed');
  session.send(reply(1, 'two-ways'));
  session.send({ type: 'take-back' });
  expect(session.saved).toHaveLength(1);
});
