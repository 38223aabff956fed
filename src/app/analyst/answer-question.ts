import type { Scenario } from '#core/model/scenario.ts';
import { bestLine } from '#analysis/review/ways-on.ts';
import { reviewTalk } from '#analysis/review/review-talk.ts';
import { solve, type Solution } from '#analysis/solve.ts';
import type { LineAnswer, Question, ReviewAnswer } from './question.ts';

/** A second or so of work and some 150 MB on a slow laptop; a talk that people write has a hundredth of that. */
const MOST_SITUATIONS = 2_000_000;

/** Solved scenarios kept: the one looked back on, and the one before it. */
const SOLUTIONS_KEPT = 2;

/** Answers questions about scenarios, each of which it solves once. Throws what an answer cannot be made of. */
export function createAnswerer(limit = MOST_SITUATIONS): (question: Question) => ReviewAnswer | LineAnswer {
  const solved = new Map<string, Solution>();

  function solutionOf(scenario: Scenario): Solution {
    const key = `${scenario.id} ${scenario.hash}`;
    const solution = solved.get(key) ?? solve(scenario, limit);
    // The latest is last; the first is the one not asked about for longest.
    solved.delete(key);
    solved.set(key, solution);
    const [oldest] = solved.keys();
    if (solved.size > SOLUTIONS_KEPT && oldest !== undefined) solved.delete(oldest);
    return solution;
  }

  return (question) => {
    const solution = solutionOf(question.scenario);
    const { complete, nodes } = solution.graph;
    if (!complete) return { complete, situations: nodes };
    if (question.kind === 'review') return { complete, ...reviewTalk(solution, question.decisions) };
    const node = solution.graph.find(question.situation);
    if (node === -1)
      throw new Error(`the solution does not know this situation at "${question.situation.beat}"`);
    const line = bestLine(solution, node);
    return { complete, line: line && line.map(({ reply, after }) => ({ reply: reply.id, after })) };
  };
}
