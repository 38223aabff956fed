import { TALK } from '#core/machine/machine.ts';
import type { Game } from '#analysis/game.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import { keyOf, type MappedState, type searchBreadthFirst } from './search-with-xstate.ts';

/** Throws unless our graph has exactly the states and the edges that XState finds. */

/** Node → the text `keyOf` gives its state. */
function ourKeys({ machine }: Game, graph: Graph): string[] {
  return Array.from({ length: graph.nodes }, (_, node) => {
    const { beat, regions, counters, flags } = graph.situation(node);
    const states = machine.regions.map(({ id }) => (id === TALK ? beat : regions[id]));
    return JSON.stringify([
      states,
      Object.keys(machine.counters).map((name) => counters[name]),
      Object.keys(machine.flags).map((name) => flags[name]),
    ]);
  });
}

export function assertSameAsSearch(
  game: Game,
  graph: Graph,
  { keys, to }: ReturnType<typeof searchBreadthFirst>,
): void {
  // Both take moves in the file's order; states of one distance may be numbered differently.
  const theirNumber = new Map(keys.map((key, number) => [key, number]));
  const ourOwn = ourKeys(game, graph);
  const theirs = Int32Array.from(ourOwn, (key) => theirNumber.get(key) ?? -1);
  ourOwn.forEach((key, node) => {
    const ours = Array.from(graph.to.subarray(graph.row[node], graph.row[node + 1]), (next) => theirs[next]);
    const out = to[theirs[node] ?? -1];
    if (ours.join() !== out?.join())
      throw new Error(
        `${key} leads to ${ours.join()}, as XState numbers states; with XState to ${out?.join()}`,
      );
  });
  if (keys.length !== graph.nodes) throw new Error(`XState found ${keys.length} states, we ${graph.nodes}`);
}

export function assertSameAsMap(game: Game, graph: Graph, states: readonly MappedState[]): void {
  const keys = ourKeys(game, graph);
  const ours = new Set<string>();
  keys.forEach((key, node) => {
    const beat = graph.beats[graph.beat[node] ?? 0] ?? '';
    for (let e = graph.row[node] ?? 0; e < (graph.row[node + 1] ?? 0); e++) {
      const id = graph.moveIds[graph.move[e] ?? 0];
      const event = game.moves[beat]?.find((move) => move.id === id)?.events[0] ?? '';
      ours.add(`${key} ${event} ${keys[graph.to[e] ?? 0]}`);
    }
  });
  const theirKeys = new Set(states.map(({ state }) => keyOf(state)));
  const theirs = new Set(
    states.flatMap(({ state, transitions }) =>
      Object.values(transitions).map((edge) => `${keyOf(state)} ${edge.event.type} ${keyOf(edge.state)}`),
    ),
  );
  if (states.length !== graph.nodes || new Set([...keys, ...theirKeys]).size !== graph.nodes)
    throw new Error(`@xstate/graph found ${states.length} states, we ${graph.nodes}`);
  if (theirs.size !== graph.edges || new Set([...ours, ...theirs]).size !== graph.edges)
    throw new Error(`@xstate/graph found ${theirs.size} edges, we ${graph.edges}`);
}
