import { expect, test } from 'vitest';
import { createAnswerer } from '#app/analyst/answer-question.ts';
import type { LineStep } from '#app/analyst/question.ts';
import { linesToWatch } from '#app/debrief/what-if/line-to-watch.ts';
import { exchangesFrom, partingOf } from '#runtime/debrief/parting.ts';
import { playLine } from '#app/debrief/what-if/play-line.ts';
import { lateParcel } from '../../../support/late-parcel.ts';
import { talkOf } from '../../../support/shipped-talks.ts';

const scenario = await lateParcel();
const talk = talkOf(scenario, ['acknowledge', 'vague', 'bye']);
const { turns } = talk.transcript;
const answer = createAnswerer();

function bestFrom(decision: number): readonly LineStep[] {
  const answered = answer({ kind: 'best-line', scenario, situation: turns[decision]!.situation });
  if (!answered.complete || !('line' in answered) || !answered.line) throw new Error('there is no line');
  return answered.line;
}

test('the best line from a decision keeps what was said before and ends where it was said to', () => {
  const line = bestFrom(1);
  const played = playLine(scenario, talk.attempt, 1, line);
  if (!played.ok) throw new Error(played.message);
  expect(played.transcript.turns[0]?.chosen.id).toBe('acknowledge');
  expect(played.transcript.turns.slice(1).map(({ chosen }) => chosen.id)).toEqual(line.map((s) => s.reply));
  expect(played.transcript.ending?.id).toBe(line.at(-1)?.after.beat);
});

test('a line that the conversation does not follow is refused where they part', () => {
  const line = bestFrom(1);
  const [first] = line;
  const wrong = [{ ...first!, after: { ...first!.after, beat: 'elsewhere' } }, ...line.slice(1)];
  expect(playLine(scenario, talk.attempt, 1, wrong)).toMatchObject({ ok: false, at: 1 });
  const trusted = { ...first!.after.counters, trust: -2 };
  const warmer = [{ ...first!, after: { ...first!.after, counters: trusted } }, ...line.slice(1)];
  expect(playLine(scenario, talk.attempt, 1, warmer)).toMatchObject({ ok: false, at: 1 });
  const closed = [{ ...first!, reply: 'no-such-reply' }];
  expect(playLine(scenario, talk.attempt, 1, closed)).toMatchObject({ ok: false, at: 1 });
  expect(playLine(scenario, talk.attempt, 1, [])).toMatchObject({
    ok: false,
    message: 'The line stops before an ending.',
  });
});

test('two talks part at the first reply that differs', () => {
  const other = talkOf(scenario, ['acknowledge', 'two-ways', 'bye']).transcript;
  expect(partingOf(turns, other.turns)).toBe(1);
  expect(partingOf(turns, turns)).toBeNull();
  expect(partingOf(turns, turns.slice(0, 2))).toBe(2);
  const exchanges = exchangesFrom(other, 1);
  expect(exchanges.map(({ turn }) => turn.index)).toEqual([1, 2]);
  expect(exchanges[0]?.answer).toBe(other.turns[2]?.line);
});

test('a line is watched in the order it is said, each with time to have read the one before', () => {
  const lines = linesToWatch(talk.transcript, 1, 'phone');
  expect(lines.map(({ who }) => who)).toEqual(['customer', 'you', 'customer', 'you']);
  expect(lines[0]?.says).toBe(turns[1]?.line);
  for (const [place, { pause }] of lines.entries())
    expect(pause).toBeGreaterThan(place === 0 ? 0 : Math.min(7000, lines[place - 1]!.says.length * 42));
});
