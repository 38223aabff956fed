import type { Reply, Scenario } from '#core/model/scenario.ts';
import { costOf, judgeAll, type DecisionJudgement } from '#core/scoring/judge-decision.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import { memoryClasses } from './memory-classes.ts';

/** Every edge of a scenario's graph, judged. */
export interface JudgedGraph {
  /** Edge → index in `judgements`. */
  readonly judgement: Int32Array;
  readonly judgements: readonly DecisionJudgement[];
  /** Edge → regret, with critical errors counted as worse than any (`costOf`). */
  readonly cost: Float64Array;
  /** Edge → its reply. */
  readonly replyOf: (edge: number) => Reply;
}

/** Judges each beat once per judging class and set of open replies; thousands of situations share a few hundred of those. */
export function judgeGraph(scenario: Scenario, graph: Graph): JudgedGraph {
  const { layout, memories, nodes, edges, row, move, beats, beat, memory, moveIds } = graph;
  const classes = memoryClasses(layout, memories, scenario);
  const replies = repliesByMove(scenario, beats);
  const judgement = new Int32Array(edges);
  const cost = new Float64Array(edges);
  const judgements: DecisionJudgement[] = [];
  const costs: number[] = [];
  const known = new Map<string, number>();
  for (let node = 0; node < nodes; node++) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    if (begin === end) continue;
    const at = beat[node] as number;
    let key = `${at} ${classes[memory[node] as number] as number}`;
    for (let e = begin; e < end; e++) key += ` ${move[e] as number}`;
    let first = known.get(key);
    if (first === undefined) {
      const here = scenario.beats[beats[at] ?? ''];
      if (!here) throw new Error(`the graph has a beat "${beats[at]}" that the scenario has not`);
      const offered = Array.from(move.subarray(begin, end), (id) => replies[id] as Reply);
      first = judgements.length;
      for (const judged of judgeAll(scenario, here, graph.situation(node), offered)) {
        judgements.push(judged);
        costs.push(costOf(judged));
      }
      known.set(key, first);
    }
    for (let e = begin; e < end; e++) {
      const index = first + e - begin;
      judgement[e] = index;
      cost[e] = costs[index] as number;
    }
  }
  if (replies.length !== moveIds.length) throw new Error('the graph and the scenario have other replies');
  return { judgement, judgements, cost, replyOf: (edge) => replies[move[edge] as number] as Reply };
}

/** Moves are numbered beat by beat in the machine's order, replies within a beat in the file's. */
function repliesByMove(scenario: Scenario, beats: readonly string[]): Reply[] {
  return beats.flatMap((id) =>
    Object.hasOwn(scenario.beats, id) ? (scenario.beats[id]?.replies ?? []) : [],
  );
}
