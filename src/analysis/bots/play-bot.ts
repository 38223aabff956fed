import { GRADES, type Grade } from '#core/model/words.ts';
import type { Solution } from '#analysis/solve.ts';
import { decisionsOf } from '#analysis/judging/decisions.ts';
import { visits } from '#analysis/values/induction.ts';
import { metAtBeats } from '#analysis/values/met-at-beats.ts';
import { botPicks, weightsOfPicks, type BotPicks } from './bot-weights.ts';
import type { Bot } from './bot.ts';

/** What becomes of a bot in one scenario. All exact; figures per talk are means over all its talks. */
export interface BotPlay {
  /** Decisions a talk. */
  readonly decisions: number;
  /** Best replies it picks a talk. */
  readonly best: number;
  /** Best replies that blind picking would find at the very decisions it meets. */
  readonly bestByLuck: number;
  /** Ending → chance. They add up to 1 where every talk ends. */
  readonly endings: Readonly<Record<string, number>>;
  readonly grades: Readonly<Record<Grade, number>>;
  /** Chance of a great ending without a single guess on the way. */
  readonly greatWithoutGuess: number;
}

const known = new WeakMap<Solution, Map<Bot, BotPlay>>();

/** Worked out once for each solution and bot. */
export function playBot(solution: Solution, bot: Bot): BotPlay {
  let plays = known.get(solution);
  if (!plays) known.set(solution, (plays = new Map<Bot, BotPlay>()));
  let play = plays.get(bot);
  if (!play) plays.set(bot, (play = playAgain(solution, bot)));
  return play;
}

interface Played {
  readonly picks: readonly BotPicks[];
  readonly play: BotPlay;
}

/** By what is decided where, which solutions of one game share whatever is said in it (`solveAgain`). */
const played = new WeakMap<Int32Array, Map<Bot, Played>>();

/** A bot that picks as it did before other words were put in fares as it did. */
function playAgain(solution: Solution, bot: Bot): BotPlay {
  const { of } = decisionsOf(solution);
  const picks = botPicks(solution, bot);
  let last = played.get(of);
  if (!last) played.set(of, (last = new Map<Bot, Played>()));
  const before = last.get(bot);
  if (before && samePicks(before.picks, picks)) return before.play;
  const play = workOut(solution, picks);
  last.set(bot, { picks, play });
  return play;
}

function samePicks(one: readonly BotPicks[], other: readonly BotPicks[]): boolean {
  return one.every(
    (picks, i) =>
      picks.all.every((chance, reply) => chance === other[i]?.all[reply]) &&
      picks.sure.every((chance, reply) => chance === other[i]?.sure[reply]),
  );
}

function workOut(solution: Solution, picks: readonly BotPicks[]): BotPlay {
  const { graph, order, outlook } = solution;
  const weights = weightsOfPicks(solution, picks);
  const met = visits(graph, order, weights.all);
  let decisions = 0;
  let best = 0;
  let bestByLuck = 0;
  for (let node = 0; node < graph.nodes; node++) {
    const begin = graph.row[node] as number;
    const end = graph.row[node + 1] as number;
    const often = met[node] as number;
    if (begin === end || often === 0) continue;
    decisions += often;
    let good = 0;
    for (let e = begin; e < end; e++) {
      if ((outlook.perfect.weights[e] as number) === 0) continue;
      good += 1;
      best += often * (weights.all[e] as number);
    }
    bestByLuck += (often * good) / (end - begin);
  }
  const endings = endingChances(solution, met);
  const grades = byGrade(solution, endings);
  const sure = () => endingChances(solution, visits(graph, order, weights.sure));
  return {
    decisions,
    best,
    bestByLuck,
    endings,
    grades,
    greatWithoutGuess: grades.great === 0 ? 0 : byGrade(solution, sure()).great,
  };
}

function endingChances({ scenario, graph }: Solution, met: Float64Array): Record<string, number> {
  const byBeat = metAtBeats(graph, met);
  return Object.fromEntries(
    Object.keys(scenario.endings).map((id) => [id, byBeat[graph.beats.indexOf(id)] ?? 0]),
  );
}

function byGrade({ scenario }: Solution, endings: Readonly<Record<string, number>>): Record<Grade, number> {
  const grades = Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Record<Grade, number>;
  for (const { id, grade } of Object.values(scenario.endings)) grades[grade] += endings[id] ?? 0;
  return grades;
}
