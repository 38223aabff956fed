import type { Analyst } from '#app/analyst/analyst.ts';
import { createAnswerer } from '#app/analyst/answer-question.ts';
import type { AnswerTo, Question } from '#app/analyst/question.ts';

/** Never answers, so that a test which is not about it is over before it does. */
export const silentAnalyst: Analyst = {
  review: () => new Promise(() => undefined),
  bestLine: () => new Promise(() => undefined),
  warm: () => Promise.resolve(),
};

/** Answers truly and in the next tick, without a thread of its own. */
export function promptAnalyst(): Analyst {
  const answer = createAnswerer();
  const ask = <Kind extends Question['kind']>(question: Extract<Question, { kind: Kind }>) =>
    Promise.resolve({ ok: true as const, value: answer(question) as AnswerTo<Kind> });
  return {
    review: (scenario, decisions) => ask({ kind: 'review', scenario, decisions }),
    bestLine: (scenario, situation) => ask({ kind: 'best-line', scenario, situation }),
    warm: () => Promise.resolve(),
  };
}
