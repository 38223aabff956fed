import { hardDecisions } from '#analysis/picture/hard-decisions.ts';
import type { Solution } from '#analysis/solve.ts';
import { metAtBeats } from '#analysis/values/met-at-beats.ts';
import { visitsUnder } from '#analysis/values/visits-under.ts';
import { moodsAtBeats } from './moods-at-beats.ts';

/** What an author is shown at a beat of the map. */
export interface BeatFigures {
  readonly reachable: boolean;
  /**
   * Chance of a good ending from here when a novice goes on, 0 to 1, averaged over how novices come here; over how random replies
   * lead here where no novice comes. Null when it is never reached, and where not all situations were looked at: what lies
   * behind them is not known.
   */
  readonly chance: number | null;
  /** Regret of a random reply here, 0 to 1, on average; null where nothing is ever chosen. */
  readonly hardness: number | null;
  /** Visits a talk, by who plays. */
  readonly traffic: { readonly random: number; readonly novice: number };
  /** Region → states it can be in here, the most usual first. */
  readonly moods: Readonly<Record<string, readonly string[]>>;
}

/** Every beat of the file, in its order, also those that are never reached. */
export function beatFigures(solution: Solution): ReadonlyMap<string, BeatFigures> {
  const { scenario, graph } = solution;
  const byRandom = metAtBeats(graph, visitsUnder(solution, 'random'));
  const byNovice = metAtBeats(graph, visitsUnder(solution, 'novice'));
  const chances = chancesAtBeats(solution);
  const moods = moodsAtBeats(solution);
  const hard = new Map(hardDecisions(solution).map(({ beat, regret }) => [beat.id, regret]));
  const met = new Set(graph.beat.subarray(0, graph.nodes));
  return new Map(
    Object.keys(scenario.beats).map((id): [string, BeatFigures] => {
      const number = graph.beats.indexOf(id);
      const reachable = met.has(number);
      return [
        id,
        {
          reachable,
          chance: reachable && graph.complete ? (chances[number] ?? 0) : null,
          hardness: hard.get(id) ?? null,
          traffic: { random: byRandom[number] ?? 0, novice: byNovice[number] ?? 0 },
          moods: moods.get(id) ?? {},
        },
      ];
    }),
  );
}

/** Beat's number → chance of a good ending from it on. */
function chancesAtBeats(solution: Solution): Float64Array {
  const { graph, outlook } = solution;
  const { nodes, beat, beats } = graph;
  const { chance } = outlook.novice;
  const mean = (met: Float64Array) => {
    const sums = new Float64Array(beats.length);
    for (let node = 0; node < nodes; node++) {
      const at = beat[node] as number;
      sums[at] = (sums[at] as number) + (met[node] as number) * (chance[node] as number);
    }
    const often = metAtBeats(graph, met);
    return sums.map((sum, at) => (often[at] === 0 ? NaN : Math.min(1, sum / (often[at] as number))));
  };
  const novice = mean(visitsUnder(solution, 'novice'));
  const random = mean(visitsUnder(solution, 'random'));
  return novice.map((value, at) => (Number.isNaN(value) ? (random[at] as number) : value));
}
