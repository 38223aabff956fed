import type { Solution } from '#analysis/solve.ts';
import { visits } from './induction.ts';
import type { Policy } from './policies.ts';

const known = new WeakMap<Solution, Map<Policy, Float64Array>>();

/** How often each node is met in a talk that goes on by a policy (`visits`). Worked out once for each solution and policy. */
export function visitsUnder(solution: Solution, policy: Policy): Float64Array {
  let byPolicy = known.get(solution);
  if (!byPolicy) known.set(solution, (byPolicy = new Map<Policy, Float64Array>()));
  let met = byPolicy.get(policy);
  if (!met) {
    const { graph, order, outlook } = solution;
    byPolicy.set(policy, (met = visits(graph, order, outlook[policy].weights)));
  }
  return met;
}
