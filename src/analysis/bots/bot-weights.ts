import type { Scenario } from '#core/model/scenario.ts';
import { decisionsOf, type Decision } from '#analysis/judging/decisions.ts';
import type { Solution } from '#analysis/solve.ts';
import type { Bot, Choice } from './bot.ts';

/** How a bot goes through a scenario. Edge → chance, exact. */
export interface BotWeights {
  /** That it takes this edge at its node; adds up to 1 at each node that has edges. */
  readonly all: Float64Array;
  /** That it takes this edge because nothing else appeals to it as much: picks without a guess. */
  readonly sure: Float64Array;
}

export function botWeights(solution: Solution, bot: Bot): BotWeights {
  return weightsOfPicks(solution, botPicks(solution, bot));
}

/** Chances of the open replies of one decision, as in `BotWeights`. */
export interface BotPicks {
  readonly all: readonly number[];
  readonly sure: readonly number[];
}

/** By decision, in the order of `decisionsOf`. */
export function botPicks(solution: Solution, bot: Bot): BotPicks[] {
  return decisionsOf(solution).all.map((decision) => picksAt(solution.scenario, decision, bot));
}

export function weightsOfPicks(solution: Solution, picks: readonly BotPicks[]): BotWeights {
  const { graph } = solution;
  const decisions = decisionsOf(solution);
  const all = new Float64Array(graph.edges);
  const sure = new Float64Array(graph.edges);
  for (let node = 0; node < graph.nodes; node++) {
    const here = picks[decisions.of[node] as number];
    if (!here) continue;
    const begin = graph.row[node] as number;
    for (let i = 0; i < here.all.length; i++) {
      all[begin + i] = here.all[i] as number;
      sure[begin + i] = here.sure[i] as number;
    }
  }
  return { all, sure };
}

/** Chance of each open reply. The customer's variants are equally likely, and a bot may hear them differently. */
function picksAt(scenario: Scenario, { open, line }: Decision, bot: Bot): BotPicks {
  const all = open.map(() => 0);
  const sure = open.map(() => 0);
  const variants = line?.variants ?? [''];
  for (const said of variants) {
    const choice: Choice = { scenario, open, line: said };
    const appeals = open.map((reply) => bot.appeal(reply, choice));
    const most = Math.max(...appeals);
    const liked = appeals.flatMap((appeal, i) => (appeal === most ? [i] : []));
    for (const i of liked) all[i] = (all[i] as number) + 1 / (liked.length * variants.length);
    const [only] = liked;
    if (only !== undefined && liked.length === 1) sure[only] = (sure[only] as number) + 1 / variants.length;
  }
  return { all, sure };
}
