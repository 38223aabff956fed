import type { Situation } from '#core/model/condition.ts';
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
  /** Beat and class in one number → the sets of replies met there so far. */
  const known = new Map<number, OpenSet[]>();
  /** Class → one of its situations, which stands for all of them. */
  const situations = new Map<number, Situation>();
  for (let node = 0; node < nodes; node++) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    if (begin === end) continue;
    const at = beat[node] as number;
    const judgingClass = classes[memory[node] as number] as number;
    const key = judgingClass * beats.length + at;
    let sets = known.get(key);
    if (!sets) known.set(key, (sets = []));
    let first = firstOf(sets, move, begin, end);
    if (first < 0) {
      const here = scenario.beats[beats[at] ?? ''];
      if (!here) throw new Error(`the graph has a beat "${beats[at]}" that the scenario has not`);
      let situation = situations.get(judgingClass);
      if (!situation) situations.set(judgingClass, (situation = graph.situation(node)));
      const open = move.slice(begin, end);
      const offered = Array.from(open, (id) => replies[id] as Reply);
      first = judgements.length;
      for (const judged of judgeAll(scenario, here, { ...situation, beat: here.id }, offered)) {
        judgements.push(judged);
        costs.push(costOf(judged));
      }
      sets.push({ open, first });
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

/** Replies open together, and the index of the first one's judgement; the others' follow. */
interface OpenSet {
  readonly open: Int32Array;
  readonly first: number;
}

/** Where the judgements of the moves `begin` to `end` begin; −1 when this set of them was not met. */
function firstOf(sets: readonly OpenSet[], move: Int32Array, begin: number, end: number): number {
  for (const { open, first } of sets) {
    if (open.length !== end - begin) continue;
    let i = 0;
    while (i < open.length && open[i] === move[begin + i]) i++;
    if (i === open.length) return first;
  }
  return -1;
}

/** Moves are numbered beat by beat in the machine's order, replies within a beat in the file's. */
export function repliesByMove(scenario: Scenario, beats: readonly string[]): Reply[] {
  return beats.flatMap((id) =>
    Object.hasOwn(scenario.beats, id) ? (scenario.beats[id]?.replies ?? []) : [],
  );
}
