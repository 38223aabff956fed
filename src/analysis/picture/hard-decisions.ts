import type { Beat } from '#core/model/scenario.ts';
import type { Solution } from '#analysis/solve.ts';
import { visitsUnder } from '#analysis/values/visits-under.ts';

/** How much a beat takes from whoever picks at random (policy `random`). */
export interface HardDecision {
  readonly beat: Beat;
  /** Decisions there a talk, on average. */
  readonly visits: number;
  /** Regret of one reply there, 0 to 1, on average. */
  readonly regret: number;
  /** Regret left there a talk, on average: `visits` × `regret`. */
  readonly lost: number;
}

/** Every beat with a decision that can be met, the hardest first. */
export function hardDecisions(solution: Solution): HardDecision[] {
  const { scenario, graph, judged } = solution;
  const { nodes, row, beat, beats } = graph;
  const met = visitsUnder(solution, 'random');
  const often = new Float64Array(beats.length);
  const lost = new Float64Array(beats.length);
  for (let node = 0; node < nodes; node++) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    if (begin === end) continue;
    let regret = 0;
    for (let e = begin; e < end; e++) regret += judged.judgements[judged.judgement[e] as number]?.regret ?? 0;
    const at = beat[node] as number;
    often[at] = (often[at] as number) + (met[node] as number);
    lost[at] = (lost[at] as number) + ((met[node] as number) * regret) / (end - begin);
  }
  return beats
    .flatMap((id, at) => {
      const here = Object.hasOwn(scenario.beats, id) ? scenario.beats[id] : undefined;
      const times = often[at] as number;
      const sum = lost[at] as number;
      return here && times > 0 ? [{ beat: here, visits: times, regret: sum / times, lost: sum }] : [];
    })
    .toSorted((a, b) => b.lost - a.lost);
}
