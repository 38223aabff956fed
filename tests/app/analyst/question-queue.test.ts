import { expect, test, vi } from 'vitest';
import type { FromWorker } from '#app/analyst/analyst-messages.ts';
import { createAnswerer } from '#app/analyst/answer-question.ts';
import { createQuestionQueue } from '#app/analyst/question-queue.ts';
import type { Question } from '#app/analyst/question.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { talkOf } from '../../support/shipped-talks.ts';

const scenario = await lateParcel();
const { situation } = talkOf(scenario, []).transcript;
const question: Question = { kind: 'best-line', scenario, situation };

function queue(answer?: ReturnType<typeof createAnswerer>) {
  const said: FromWorker[] = [];
  const waiting: (() => void)[] = [];
  const read = createQuestionQueue({
    say: (message) => said.push(message),
    later: (act) => waiting.push(act),
    ...(answer && { answer }),
  });
  const run = () => {
    for (let act = waiting.shift(); act; act = waiting.shift()) act();
  };
  return { read, run, said };
}

test('answers in the order of asking; what was dropped before its turn is not worked on', () => {
  const answer = vi.fn<ReturnType<typeof createAnswerer>>(() => ({ complete: true, line: null }));
  const { read, run, said } = queue(answer);
  for (const id of [1, 2, 3]) read({ kind: 'ask', id, question });
  read({ kind: 'drop', id: 2 });
  run();
  expect(said.map((message) => 'id' in message && message.id)).toEqual([1, 3]);
  expect(answer).toHaveBeenCalledTimes(2);
});

test('a question that cannot be answered is an answer too, and the next one is answered', () => {
  const { read, run, said } = queue();
  const elsewhere = { ...situation, beat: 'nowhere' };
  read({ kind: 'ask', id: 1, question: { ...question, situation: elsewhere } });
  read({ kind: 'ask', id: 2, question });
  run();
  expect(said).toMatchObject([
    {
      id: 1,
      answered: { ok: false, problem: 'failed', detail: expect.stringContaining('nowhere') as string },
    },
    { id: 2, answered: { ok: true } },
  ]);
});

test('says that a scenario is too large instead of speaking of a part of it', () => {
  const answer = createAnswerer(5);
  for (const asked of [question, { kind: 'review', scenario, decisions: [] } satisfies Question]) {
    const { complete, ...rest } = answer(asked);
    expect(complete).toBe(false);
    expect(rest).toEqual({ situations: expect.any(Number) as number });
  }
});
