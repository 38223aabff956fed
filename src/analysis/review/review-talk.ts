import type { Situation } from '#core/model/condition.ts';
import type { Ending, Reply } from '#core/model/scenario.ts';
import { SKILLS, type Skill } from '#core/model/words.ts';
import type { DecisionJudgement } from '#core/scoring/judge-decision.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import type { Solution } from '#analysis/solve.ts';
import type { Policy } from '#analysis/values/policies.ts';
import { verdictOf, type Verdict } from '#core/scoring/verdict.ts';
import { bestEdge, reachableEndings } from './ways-on.ts';

/** Chances in a review assume that the talk goes on as a novice would: perfect play hides what a slip cost. */
const REVIEW_POLICY: Policy = 'novice';

/** A change of the chance of a good ending, 0 to 1, from which on it is spoken of as the moment the talk turned [D]. */
const TURN_AT_LEAST = 0.1;

/** A decision as it was made. */
export interface Decision {
  readonly situation: Situation;
  /** Id of the reply chosen. */
  readonly reply: string;
}

export interface DecisionReview {
  readonly verdict: Verdict;
  /** Mean regret over the skills elicited, 0 to 1. */
  readonly regret: number;
  /** Chance of a good ending before the reply and after it, 0 to 1, going on by `REVIEW_POLICY`. */
  readonly before: number;
  readonly after: number;
  /** What the key prefers here; null when the reply was as good. */
  readonly better: BetterReply | null;
  /** Endings that could still be reached after the reply, the worthiest first. */
  readonly stillOpen: readonly Ending[];
}

export interface BetterReply {
  readonly reply: Reply;
  /** The chance it would have left, as `after`. */
  readonly after: number;
  /** The skills on which it is worth more under the key than the reply given; may be none where that one was critical. */
  readonly serves: readonly Skill[];
}

export interface TalkReview {
  readonly policy: Policy;
  readonly decisions: readonly DecisionReview[];
  /** Chance of a good ending, 0 to 1: before the first reply, then after each. */
  readonly chances: readonly number[];
  /** Index of the decision that changed the chance most; null when none changed it by much. */
  readonly turn: { readonly decision: number; readonly change: number } | null;
}

/**
 * Reviews a talk against the solved scenario. Throws when a decision cannot be found there: a solution knows every
 * reachable situation, so the two are then of different scenarios (or the solution is not complete).
 */
export function reviewTalk(solution: Solution, decisions: readonly Decision[]): TalkReview {
  const reviews = decisions.map((decision) => reviewDecision(solution, decision));
  const start = solution.outlook[REVIEW_POLICY].chance[0] ?? 0;
  const changes = reviews.map(({ before, after }) => after - before);
  const largest = changes.reduce(
    (most, change, i) => (Math.abs(change) > Math.abs(changes[most] ?? 0) ? i : most),
    0,
  );
  const change = changes[largest] ?? 0;
  return {
    policy: REVIEW_POLICY,
    decisions: reviews,
    chances: [reviews[0]?.before ?? start, ...reviews.map(({ after }) => after)],
    turn: Math.abs(change) >= TURN_AT_LEAST ? { decision: largest, change } : null,
  };
}

function reviewDecision(solution: Solution, { situation, reply }: Decision): DecisionReview {
  const { graph, judged, outlook } = solution;
  const node = graph.find(situation);
  const edge = node === -1 ? -1 : edgeOf(graph, node, reply);
  if (edge === -1)
    throw new Error(`the solution does not know the reply "${reply}" at the beat "${situation.beat}"`);
  const judgement = judged.judgements[judged.judgement[edge] as number];
  if (!judgement) throw new Error(`the reply "${reply}" at the beat "${situation.beat}" was not judged`);
  const { chance } = outlook[REVIEW_POLICY];
  const best = bestEdge(graph, judged.cost, outlook.perfect.value, node);
  const preferred = judged.judgements[judged.judgement[best] as number];
  const verdict = verdictOf(judgement);
  const next = (e: number) => chance[graph.to[e] as number] as number;
  return {
    verdict,
    regret: judgement.regret,
    before: chance[node] as number,
    after: next(edge),
    better:
      verdict === 'best' || best === edge
        ? null
        : {
            reply: judged.replyOf(best),
            after: next(best),
            serves: servedBetter(judgement, preferred),
          },
    stillOpen: reachableEndings(solution, graph.to[edge] as number),
  };
}

function servedBetter(chosen: DecisionJudgement, better: DecisionJudgement | undefined): Skill[] {
  return SKILLS.filter((skill) => (chosen.skills[skill]?.regret ?? 0) > (better?.skills[skill]?.regret ?? 0));
}

/** The edge of a reply at a node; −1 when it is not open there. */
function edgeOf({ row, move, moveIds }: Graph, node: number, reply: string): number {
  for (let e = row[node] as number; e < (row[node + 1] as number); e++)
    if (moveIds[move[e] as number] === reply) return e;
  return -1;
}
