import { holds, type Situation } from '#core/model/condition.ts';
import type { Beat, Line, Reply } from '#core/model/scenario.ts';
import type { Solution } from '#analysis/solve.ts';
import { visits } from '#analysis/values/induction.ts';

/**
 * The choices a scenario puts to a trainee. Thousands of situations differ in nothing that shows in a choice: after the
 * same line the same replies are open, and the same of them are best. Those are one decision.
 */
export interface Decision {
  readonly beat: Beat;
  /** What the customer says, with its variants; none where no condition of the beat's lines holds. */
  readonly line: Line | undefined;
  /** The replies open, moves included, in the file's order. */
  readonly open: readonly Reply[];
  /** The open replies with the least cost under the scenario's key. */
  readonly best: readonly Reply[];
  /** How often a talk comes here, on average, when every open reply is as likely as any other (policy `random`). */
  readonly weight: number;
}

export interface Decisions {
  readonly all: readonly Decision[];
  /** Node → index in `all`; −1 where nothing can be chosen. */
  readonly of: Int32Array;
}

const known = new WeakMap<Solution, Decisions>();

/** Worked out once for each solution: many rules and every bot go by it. */
export function decisionsOf(solution: Solution): Decisions {
  let decisions = known.get(solution);
  if (!decisions) known.set(solution, (decisions = gather(solution)));
  return decisions;
}

function gather(solution: Solution): Decisions {
  const { scenario, graph, order, judged, outlook } = solution;
  const perfect = outlook.perfect.weights;
  const met = visits(graph, order, outlook.random.weights);
  const of = new Int32Array(graph.nodes).fill(-1);
  const all: Omit<Decision, 'weight'>[] = [];
  const weights: number[] = [];
  const indices = new Map<string, number>();
  for (let node = 0; node < graph.nodes; node++) {
    const begin = graph.row[node] as number;
    const end = graph.row[node + 1] as number;
    const beat = scenario.beats[graph.beats[graph.beat[node] as number] ?? ''];
    if (begin === end || !beat) continue;
    const line = beat.says.length === 1 ? 0 : lineSaid(beat, graph.situation(node));
    let key = `${graph.beat[node] as number} ${line}`;
    for (let e = begin; e < end; e++)
      key += ` ${graph.move[e] as number}${(perfect[e] as number) > 0 ? '!' : ''}`;
    let index = indices.get(key);
    if (index === undefined) {
      index = all.length;
      indices.set(key, index);
      const edges = Array.from({ length: end - begin }, (_, i) => begin + i);
      const best = edges.filter((e) => (perfect[e] as number) > 0);
      all.push({
        beat,
        line: beat.says[line],
        open: edges.map(judged.replyOf),
        best: best.map(judged.replyOf),
      });
      weights.push(0);
    }
    of[node] = index;
    weights[index] = (weights[index] as number) + (met[node] as number);
  }
  return { all: all.map((decision, i) => ({ ...decision, weight: weights[i] ?? 0 })), of };
}

function lineSaid(beat: Beat, situation: Situation): number {
  return beat.says.findIndex(({ when }) => holds(when, situation));
}
