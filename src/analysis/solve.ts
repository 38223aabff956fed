import type { Ending, Scenario } from '#core/model/scenario.ts';
import { gameOf } from './game.ts';
import { explore, MOST_NODES, type Graph } from './graph/explore.ts';
import { orderOf, type Order } from './graph/order.ts';
import { judgeGraph, type JudgedGraph } from './judging/judge-graph.ts';
import { ENDING_VALUE, isGood } from './values/grades.ts';
import { expected, extremes } from './values/induction.ts';
import { POLICIES, weightsOf, type Policy } from './values/policies.ts';

/** What may be expected when a talk goes on by one policy. All by node. */
export interface Outlook {
  /** Edge → how likely the policy takes it. */
  readonly weights: Float64Array;
  /** Expected worth of the ending, 0 to 1 (`ENDING_VALUE`). */
  readonly value: Float64Array;
  /** Chance of a good ending (fair or better), 0 to 1. */
  readonly chance: Float64Array;
}

/** A scenario with everything known about it. */
export interface Solution {
  readonly scenario: Scenario;
  readonly graph: Graph;
  readonly order: Order;
  readonly judged: JudgedGraph;
  /** Node → worth of the best ending that can still be reached, and of the worst; ±Infinity where none can. */
  readonly best: Float64Array;
  readonly worst: Float64Array;
  readonly outlook: Readonly<Record<Policy, Outlook>>;
}

/**
 * Solves a scenario: every reachable situation, every reply judged, and what lies ahead under each policy. When the
 * scenario has more situations than `limit`, `graph.complete` is false and the values speak of the part nearest to the
 * start only: say so wherever they are shown.
 */
export function solve(scenario: Scenario, limit = MOST_NODES): Solution {
  const graph = explore(gameOf(scenario), limit);
  const order = orderOf(graph);
  const judged = judgeGraph(scenario, graph);
  const worth = endValues(scenario, graph, ({ grade }) => ENDING_VALUE[grade]);
  const good = endValues(scenario, graph, ({ grade }) => Number(isGood(grade)));
  const outlookOf = (policy: Policy): Outlook => {
    const weights = weightsOf(graph, judged.cost, policy);
    return { weights, ...expected(graph, order, worth, good, weights) };
  };
  return {
    scenario,
    graph,
    order,
    judged,
    ...extremes(graph, order, worth),
    outlook: Object.fromEntries(POLICIES.map((policy) => [policy, outlookOf(policy)])) as Record<
      Policy,
      Outlook
    >,
  };
}

/** Worth of each ending by its number among `graph.beats`; a beat in which no reply is open is worth nothing. */
function endValues(scenario: Scenario, graph: Graph, worth: (ending: Ending) => number): Float64Array {
  return Float64Array.from(graph.beats, (id) => {
    const ending = Object.hasOwn(scenario.endings, id) ? scenario.endings[id] : undefined;
    return ending ? worth(ending) : 0;
  });
}
