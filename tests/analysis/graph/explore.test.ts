import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { TALK } from '#core/machine/machine.ts';
import { ALWAYS, NO_EFFECT } from '#core/model/condition.ts';
import { gameOf, wholeGameOf, type Game } from '#analysis/game.ts';
import { explore, type Graph } from '#analysis/graph/explore.ts';
import { compileMachine, type TalkContext } from '#runtime/compile-machine.ts';
import { arbitraryGame } from '../../support/arbitrary-game.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { parallelGame } from '../../support/parallel-machine.ts';
import { keyOf, plainExplore } from '../../support/plain-explorer.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';
import { wideGame } from '../../support/wide-game.ts';

const shipped = await shippedScenarios();

/** A node as the plain explorer names it. */
function keyOfNode({ unsaid = [] }: Game, graph: Graph, node: number): string {
  const { beat, regions, counters, flags } = graph.situation(node);
  const silent = Object.fromEntries(unsaid.map((id) => [id, 'on']));
  return keyOf({ states: { [TALK]: beat, ...silent, ...regions }, counters, flags });
}

function expectSameAsPlain(game: Game, limit: number): void {
  const plain = plainExplore(game, limit);
  if (!plain.complete) return;
  const graph = explore(game);
  expect(graph.complete).toBe(true);
  const keys = Array.from({ length: graph.nodes }, (_, node) => keyOfNode(game, graph, node));
  expect(new Set(keys)).toEqual(new Set(plain.states.keys()));
  expect(keys).toHaveLength(plain.states.size);
  expect(keys[0]).toBe(plain.start);
  keys.forEach((key, node) => {
    const out = [];
    for (let e = graph.row[node] ?? 0; e < (graph.row[node + 1] ?? 0); e++)
      out.push({ move: graph.moveIds[graph.move[e] ?? 0], to: keys[graph.to[e] ?? 0] });
    expect(out).toEqual(plain.edges.get(key));
    expect(graph.find(graph.situation(node))).toBe(node);
  });
}

/** Every successor of every reachable node, played by XState's own pure `transition`. */
function expectSameAsXState(game: Game): void {
  const machine = compileMachine(game.machine);
  const graph = explore(game);
  const [first] = initialTransition(machine);
  const snapshots = new Map([[0, first]]);
  const keyOfSnapshot = (snapshot: typeof first) => {
    const { counters, flags } = snapshot.context as TalkContext;
    return keyOf({ states: snapshot.value as Record<string, string>, counters, flags });
  };
  for (const [node, snapshot] of snapshots) {
    expect(keyOfSnapshot(snapshot)).toBe(keyOfNode(game, graph, node));
    const moves = game.moves[graph.beats[graph.beat[node] ?? 0] ?? ''] ?? [];
    for (let e = graph.row[node] ?? 0; e < (graph.row[node + 1] ?? 0); e++) {
      const events = moves.find(({ id }) => id === graph.moveIds[graph.move[e] ?? 0])?.events ?? [];
      const after = events.reduce((at, type) => transition(machine, at, { type })[0], snapshot);
      const to = graph.to[e] ?? 0;
      expect(keyOfSnapshot(after)).toBe(keyOfNode(game, graph, to));
      if (!snapshots.has(to)) snapshots.set(to, after);
    }
  }
  expect(snapshots.size).toBe(graph.nodes);
}

describe('the explorer finds what the plain rules find', () => {
  it('on thousands of generated machines', () => {
    fc.assert(
      fc.property(arbitraryGame, (game) => expectSameAsPlain(game, 400)),
      { numRuns: 3000, seed: 20260203 },
    );
  });

  it('where a move says one thing twice over, and it is heard elsewhere the second time', () => {
    const on = { ...ALWAYS, counters: { a: { min: 1 } } };
    const count = (name: string) => ({ when: ALWAYS, effect: { ...NO_EFFECT, add: { [name]: 1 } } });
    const ask = { go: [{ when: on, target: 'next', effect: NO_EFFECT }, count('a')], wait: [count('b')] };
    const spec = { min: 0, max: 3, start: 0 };
    const game: Game = {
      machine: {
        id: 'twice',
        counters: { a: spec, b: spec },
        flags: {},
        regions: [
          {
            id: TALK,
            initial: 'ask',
            states: {
              ask: { final: false, on: ask },
              next: { final: false, on: { go: [{ when: ALWAYS, target: 'end', effect: NO_EFFECT }] } },
              end: { final: true, on: {} },
            },
          },
        ],
      },
      moves: {
        ask: [
          { id: 'once', when: ALWAYS, events: ['go'] },
          { id: 'twice', when: ALWAYS, events: ['go', 'go'] },
          { id: 'wait', when: ALWAYS, events: ['wait'] },
        ],
      },
    };
    expectSameAsPlain(game, 1000);
    expectSameAsXState(game);
  });

  it('on the small scenario', async () => expectSameAsPlain(gameOf(await lateParcel()), 100_000));

  it('on a long dialogue over many counters', () => expectSameAsPlain(parallelGame(8), 10_000));

  it.each([
    ['one word', 0],
    ['several words', 40],
  ])('where replies ask for more than there is room to note, in memories of %s', (_, flags) => {
    const game = wideGame(flags);
    expect(plainExplore(game, 20_000).complete).toBe(true);
    expectSameAsPlain(game, 20_000);
  });
});

describe('the explorer and XState agree on every successor of every reachable situation', () => {
  it('of generated machines', () => {
    fc.assert(
      fc.property(arbitraryGame, (game) => {
        if (plainExplore(game, 60).complete) expectSameAsXState(game);
      }),
      { numRuns: 500, seed: 20260204 },
    );
  });

  it.each(shipped)('of %s', (_, scenario) => {
    const game = wholeGameOf(scenario);
    expectSameAsPlain(game, 50_000);
    expectSameAsXState(game);
  });
});

describe('leaving out what nothing reads', () => {
  it.each(shipped)('merges situations of %s that lead to the same, and no others', (_, scenario) => {
    const whole = explore(wholeGameOf(scenario));
    const small = explore(gameOf(scenario));
    const merged = Array.from({ length: whole.nodes }, (__, node) => small.find(whole.situation(node)));
    expect(new Set(merged).size).toBe(small.nodes);
    expect(merged).not.toContain(-1);
    const out = ({ row, move, to }: Graph, node: number, name: (target: number) => number | undefined) =>
      Array.from({ length: (row[node + 1] ?? 0) - (row[node] ?? 0) }, (__, i) => {
        const e = (row[node] ?? 0) + i;
        return [move[e], name(to[e] ?? 0)];
      });
    merged.forEach((node, n) => {
      expect(out(small, node, (target) => target)).toEqual(out(whole, n, (target) => merged[target]));
    });
  });
});

describe('what is too large', () => {
  it('is explored nearest first and says that it is not complete', () => {
    const graph = explore(parallelGame(30), 1000);
    expect(graph.complete).toBe(false);
    expect(graph.nodes).toBeGreaterThanOrEqual(1000);
    expect(graph.nodes).toBeLessThan(1010);
    expect(graph.row).toHaveLength(graph.nodes + 1);
  });
});

describe('a situation that cannot be reached', () => {
  it('has no node, whatever it holds', async () => {
    const graph = explore(gameOf(await lateParcel()));
    const start = graph.situation(0);
    expect(graph.find(start)).toBe(0);
    expect(graph.find({ ...start, beat: 'nowhere' })).toBe(-1);
    expect(graph.find({ ...start, counters: { ...start.counters, heard: 99 } })).toBe(-1);
    expect(graph.find({ ...start, counters: { ...start.counters, heard: 3, apologies: 3 } })).toBe(-1);
    expect(graph.find({ ...start, regions: {} })).toBe(-1);
  });
});
