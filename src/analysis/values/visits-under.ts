import type { Solution } from '#analysis/solve.ts';
import { visits } from './induction.ts';
import type { Policy } from './policies.ts';

/** By the weights, which solutions of one game share whatever is said in it (`solveAgain`). */
const known = new WeakMap<Float64Array, Float64Array>();

/** How often each node is met in a talk that goes on by a policy (`visits`). Worked out once for each solution and policy. */
export function visitsUnder({ graph, order, outlook }: Solution, policy: Policy): Float64Array {
  const { weights } = outlook[policy];
  let met = known.get(weights);
  if (!met) known.set(weights, (met = visits(graph, order, weights)));
  return met;
}
