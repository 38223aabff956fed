import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore, type Graph } from '#analysis/graph/explore.ts';
import { backwards, orderOf } from '#analysis/graph/order.ts';
import { countPaths, pathLengths, shortestWays } from '#analysis/graph/paths.ts';
import { expected, extremes, visits } from '#analysis/values/induction.ts';
import { weightsOf } from '#analysis/values/policies.ts';
import { arbitraryEndingGame, arbitraryGame } from '../../support/arbitrary-game.ts';
import { chainGame } from '../../support/chain-game.ts';
import { enumeratePaths } from '../../support/enumerate-paths.ts';
import { loopingGame } from '../../support/looping-game.ts';
import { parallelGame } from '../../support/parallel-machine.ts';

/** Worth of the ends: anything but symmetrical. */
const worthOf = (graph: Graph) =>
  Float64Array.from(graph.beats, (id, i) => (id.startsWith('end') ? i + 0.5 : 0));

/** Costs that differ, some of them equal, the same at every run. */
const costsOf = (graph: Graph) => Float64Array.from({ length: graph.edges }, (_, e) => ((e * 7) % 4) / 3);

describe('backward induction agrees with trying every path', () => {
  it('on generated machines without loops', () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryEndingGame, (game) => {
        const graph = explore(game, 300);
        if (!graph.complete) return;
        const order = orderOf(graph);
        if (order.loops.length > 0) return;
        const paths = enumeratePaths(graph, 2000);
        if (!paths) return;
        compared += paths.length > 2 ? 1 : 0;
        const ends = worthOf(graph);
        const even = Float64Array.from(graph.beats, (_, i) => Number(i % 2 === 0));
        const worths = paths.map(({ end }) => ends[graph.beat[end] ?? 0] ?? 0);
        const lengths = paths.map(({ edges }) => edges.length);
        expect(countPaths(graph, order)).toBe(BigInt(paths.length));
        expect(pathLengths(graph, order)).toEqual({
          shortest: Math.min(...lengths),
          longest: Math.max(...lengths),
        });
        const { best, worst } = extremes(graph, order, ends);
        expect(best[0]).toBe(Math.max(...worths));
        expect(worst[0]).toBe(Math.min(...worths));
        for (const policy of ['random', 'novice', 'perfect'] as const) {
          const weights = weightsOf(graph, costsOf(graph), policy);
          const likely = paths.map(({ edges }) => edges.reduce((p, e) => p * (weights[e] ?? 0), 1));
          const mean = likely.reduce((sum, p, i) => sum + p * (worths[i] ?? 0), 0);
          const likelyEven = paths.reduce(
            (sum, { end }, i) => sum + (even[graph.beat[end] ?? 0] ?? 0) * (likely[i] ?? 0),
            0,
          );
          const { value, chance } = expected(graph, order, ends, even, weights);
          expect(value[0]).toBeCloseTo(mean, 10);
          expect(chance[0]).toBeCloseTo(likelyEven, 10);
          const met = visits(graph, order, weights);
          const perNode = new Float64Array(graph.nodes);
          paths.forEach(({ end }, i) => (perNode[end] = (perNode[end] ?? 0) + (likely[i] ?? 0)));
          for (let node = 0; node < graph.nodes; node++)
            if (graph.row[node] === graph.row[node + 1])
              expect(met[node]).toBeCloseTo(perNode[node] ?? 0, 10);
        }
      }),
      { numRuns: 2000, seed: 20260205 },
    );
    expect(compared).toBeGreaterThan(400);
  });
});

describe('loops', () => {
  // From "ask", one reply goes round to "ask", one ends well, one ends badly.
  const graph = explore(loopingGame);
  const order = orderOf(graph);
  const ends = Float64Array.from(graph.beats, (id) => (id === 'good' ? 1 : 0));

  it('are found, and have no longest path and no number of paths', () => {
    expect(
      order.loops.map((loop) => Array.from(loop, (node) => graph.situation(node).beat).toSorted()),
    ).toEqual([['ask', 'wait']]);
    expect(countPaths(graph, order)).toBeNull();
    expect(pathLengths(graph, order)).toEqual({ shortest: 2, longest: null });
  });

  it('are iterated until the values stand still', () => {
    const weights = weightsOf(graph, new Float64Array(graph.edges), 'random');
    // ask: ⅓ wait, ⅓ good, ⅓ bad; wait: back to ask. v = ⅓ v + ⅓.
    const bad = Float64Array.from(graph.beats, (id) => (id === 'bad' ? 1 : 0));
    const { value, chance } = expected(graph, order, ends, bad, weights);
    expect(value[0]).toBeCloseTo(0.5, 10);
    expect(chance[0]).toBeCloseTo(0.5, 10);
    const { best, worst } = extremes(graph, order, ends);
    expect([best[0], worst[0]]).toEqual([1, 0]);
    const met = visits(graph, order, weights);
    const at = (beat: string) =>
      Array.from(met).reduce((sum, p, node) => sum + (graph.situation(node).beat === beat ? p : 0), 0);
    expect(at('ask')).toBeCloseTo(1.5, 10);
    expect(at('wait')).toBeCloseTo(0.5, 10);
    expect(at('good')).toBeCloseTo(0.5, 10);
  });
});

describe('paths', () => {
  it('are counted exactly, however many there are', () => {
    const graph = explore(parallelGame(40));
    const order = orderOf(graph);
    // The same by big integers, node by node.
    const counts = Array.from({ length: graph.nodes }, () => 0n);
    const count = (node: number) => {
      const begin = graph.row[node] ?? 0;
      const end = graph.row[node + 1] ?? 0;
      if (begin === end) counts[node] = 1n;
      for (let e = begin; e < end; e++)
        counts[node] = (counts[node] ?? 0n) + (counts[graph.to[e] ?? 0] ?? 0n);
    };
    const countAll = (first: number, last: number) => {
      for (let node = last - 1; node >= first; node--) count(node);
    };
    backwards(order, countAll, () => expect.unreachable());
    expect(counts[0]).toBeGreaterThan(2n ** 53n);
    expect(countPaths(graph, order)).toBe(counts[0]);
  });

  it.each([
    [1, 1],
    [33, 3],
    [500, 3],
    [100, 1000],
  ])('over %i beats of %i replies are a power', (beats, replies) => {
    const graph = explore(chainGame(beats, replies));
    const order = orderOf(graph);
    expect(countPaths(graph, order)).toBe(BigInt(replies) ** BigInt(beats));
    expect(pathLengths(graph, order)).toEqual({ shortest: beats, longest: beats });
  });

  it('the shortest way to a node leads there, and none is shorter', () => {
    fc.assert(
      fc.property(arbitraryGame, (game) => {
        const graph = explore(game, 200);
        const wayTo = shortestWays(graph);
        const distance = new Map([[0, 0]]);
        for (const [node, far] of distance)
          for (let e = graph.row[node] ?? 0; e < (graph.row[node + 1] ?? 0); e++)
            if (!distance.has(graph.to[e] ?? 0)) distance.set(graph.to[e] ?? 0, far + 1);
        for (const [node, far] of distance) {
          const way = wayTo(node);
          expect(way).toHaveLength(far);
          let at = 0;
          for (const e of way) {
            expect(e).toBeGreaterThanOrEqual(graph.row[at] ?? 0);
            expect(e).toBeLessThan(graph.row[at + 1] ?? 0);
            at = graph.to[e] ?? 0;
          }
          expect(at).toBe(node);
        }
      }),
      { numRuns: 300, seed: 20260206 },
    );
  });
});
