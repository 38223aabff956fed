import { holds, type Situation } from '#core/model/condition.ts';
import type { Beat, Reply, Scenario } from '#core/model/scenario.ts';
import { costOf, judgeAll, type DecisionJudgement } from '#core/scoring/judge-decision.ts';
import { playReply, startTalk, type Standing } from '#runtime/talk.ts';

/** A decision of a talk, met with some chance. */
export interface Met {
  readonly beat: Beat;
  readonly situation: Situation;
  readonly likely: number;
  readonly open: readonly Reply[];
  readonly judged: readonly DecisionJudgement[];
  /** By open reply. */
  readonly chances: readonly number[];
  readonly after: readonly Situation[];
}

export type Player = (costs: readonly number[]) => readonly number[];

const evenly = (costs: readonly number[], wanted: number, amount: number) => {
  const alike = costs.filter((cost) => Math.abs(cost - wanted) < 1e-9).length;
  return costs.map((cost) => (Math.abs(cost - wanted) < 1e-9 ? amount / alike : 0));
};

/** The three policies, told a second time and more plainly. */
export const PLAYERS: Readonly<Record<'random' | 'perfect' | 'novice', Player>> = {
  random: (costs) => costs.map(() => 1 / costs.length),
  perfect: (costs) => evenly(costs, Math.min(...costs), 1),
  novice: (costs) => {
    const best = Math.min(...costs);
    const others = costs.filter((cost) => cost > best + 1e-9);
    if (others.length === 0) return evenly(costs, best, 1);
    const second = evenly(costs, Math.min(...others), 0.3);
    return evenly(costs, best, 0.7).map((chance, i) => chance + (second[i] ?? 0));
  },
};

/** Every talk, one by one, through XState, also those that the player never takes: each decision, and each ending with its chance. */
export function walkTalks(
  scenario: Scenario,
  player: Player,
  met: (decision: Met) => void,
  ended: (ending: string, likely: number) => void = () => undefined,
): void {
  const walk = (standing: Standing, likely: number): void => {
    const { situation } = standing;
    const beat = Object.hasOwn(scenario.beats, situation.beat) ? scenario.beats[situation.beat] : undefined;
    if (!beat) {
      ended(situation.beat, likely);
      return;
    }
    const open = beat.replies.filter((reply) => holds(reply.when, situation));
    const judged = judgeAll(scenario, beat, situation, open);
    const chances = player(judged.map(costOf));
    const next = open.map((reply) => playReply(scenario, standing, reply));
    met({ beat, situation, likely, open, judged, chances, after: next.map((n) => n.situation) });
    next.forEach((each, i) => walk(each, likely * (chances[i] ?? 0)));
  };
  walk(startTalk(scenario), 1);
}
