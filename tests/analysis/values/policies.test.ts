import { expect, it } from 'vitest';
import { explore } from '#analysis/graph/explore.ts';
import { weightsOf } from '#analysis/values/policies.ts';
import { chainGame } from '../../support/chain-game.ts';

/** One decision among replies of these costs. */
function weightsFor(costs: readonly number[], policy: 'perfect' | 'novice' | 'random'): number[] {
  const graph = explore(chainGame(1, costs.length));
  return Array.from(weightsOf(graph, Float64Array.from(costs), policy), (weight) =>
    Number(weight.toFixed(10)),
  );
}

it.each([
  ['perfect', [0.5, 0, 2], [0, 1, 0]],
  ['perfect', [0.2, 0.2, 1], [0.5, 0.5, 0]],
  ['novice', [0.5, 0, 2], [0.3, 0.7, 0]],
  ['novice', [0, 0.4, 0.4, 1], [0.7, 0.15, 0.15, 0]],
  ['novice', [1 / 3, 0.1 + 0.2 + 1 / 30, 1], [0.35, 0.35, 0.3]],
  ['novice', [0.4, 0.4], [0.5, 0.5]],
  ['random', [0, 1, 2, 3], [0.25, 0.25, 0.25, 0.25]],
] as const)('%s: costs %j are taken with chances %j', (policy, costs, weights) => {
  expect(weightsFor(costs, policy)).toEqual(weights);
});
