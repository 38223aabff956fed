import type { Graph } from '#analysis/graph/explore.ts';
import { backwards, type Order } from '#analysis/graph/order.ts';
import { placeOfBeat } from './places.ts';
import { beatsMetAgain } from './rounds.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 14: "no loop >2". */
export const loopTooLong: ScenarioRule = {
  id: 'loop-too-long',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  summary: `No beat is met more than ${THRESHOLDS.loopTooLong.most} times in one talk.`,
  check: ({ scenario, solution: { graph, order } }) => {
    // Where a talk can go round for ever, that is what is to be mended, and `endless-loop` says so.
    if (order.loops.length > 0) return [];
    return [...beatsMetAgain(graph)].flatMap((number) => {
      const beat = scenario.beats[graph.beats[number] ?? ''];
      const visits = mostVisits(graph, order, number);
      if (!beat || visits <= THRESHOLDS.loopTooLong.most) return [];
      return [
        {
          path: placeOfBeat(beat),
          atKey: true,
          message: `One talk can come to this beat ${visits} times; after the second nothing new is practised.`,
          help: 'Let the way back close after one repeat, or lead to a beat of its own that says something new.',
        },
      ];
    });
  },
};

/** How often one talk can meet a beat, in a graph without loops. */
function mostVisits({ nodes, row, to, beat }: Graph, order: Order, number: number): number {
  const ahead = new Int32Array(nodes);
  const visit = (first: number, last: number) => {
    for (let node = last - 1; node >= first; node--) {
      let most = 0;
      for (let e = row[node] as number; e < (row[node + 1] as number); e++)
        most = Math.max(most, ahead[to[e] as number] as number);
      ahead[node] = most + Number(beat[node] === number);
    }
  };
  backwards(order, visit, () => undefined);
  return ahead[0] ?? 0;
}
