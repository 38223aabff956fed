import type { Situation } from '#core/model/condition.ts';
import type { Game } from '#analysis/game.ts';
import { pack, reader, type Layout } from './layout.ts';
import type { Memories } from './memories.ts';
import { NodeIndex } from './node-index.ts';
import { MOST_TOGETHER, Reach } from './reach.ts';
import { Rows } from './rows.ts';
import { Stepper } from './stepper.ts';

/**
 * Every reachable situation of a game, and what every open move makes of it: a graph in compressed rows. Nodes are
 * numbered breadth first, the start is node 0, so a shortest way never leads to a lower number's depth.
 */
export interface Graph {
  readonly layout: Layout;
  /** Beats and endings by number. */
  readonly beats: readonly string[];
  /** Moves by number, as their ids within their beat. */
  readonly moveIds: readonly string[];
  readonly nodes: number;
  readonly edges: number;
  /** Node → beat's number; node → memory's number. At least `nodes` long. */
  readonly beat: Int32Array;
  readonly memory: Int32Array;
  readonly memories: Memories;
  /** The edges of node n are `row[n]` to `row[n + 1]`, in the file's order of moves. */
  readonly row: Int32Array;
  readonly to: Int32Array;
  readonly move: Int32Array;
  /** False when the limit was reached: what is here is only the part nearest to the start. */
  readonly complete: boolean;
  /** Node of a situation; −1 when it cannot be reached. */
  readonly find: (situation: Situation) => number;
  readonly situation: (node: number) => Situation;
}

/** Situations explored at most: some 300 MB of tables. */
export const MOST_NODES = 4_000_000;

/**
 * Goes from one distance to the next. The nodes of a distance are numbered beat by beat, and those of one beat are gone
 * through together.
 */
export function explore(game: Game, limit = MOST_NODES): Graph {
  const stepper = new Stepper(game);
  const { layout, memories, moves, beats, moveIds } = stepper;
  const index = new NodeIndex(beats.length);
  index.numberOf(stepper.startBeat, stepper.start());
  const reach = new Reach(stepper, index);
  const rows = new Rows();
  let node = 0;
  while (node < index.count && index.count <= limit) {
    const firstEdge = rows.edges;
    const farther = index.count;
    while (node < farther && index.count <= limit) {
      const at = index.beat[node] as number;
      const open = moves[at] ?? [];
      // Near the limit fewer nodes at a time, so as not to go far beyond it.
      const wanted = Math.ceil((limit - index.count + 1) / Math.max(1, open.length));
      const count = index.alike(node, Math.min(farther, node + Math.min(MOST_TOGETHER, wanted))) - node;
      reach.from(node, count, at, open);
      rows.add(node, count, open, reach.reached);
      node += count;
    }
    const numbers = index.sortByBeat(farther);
    if (numbers) rows.renumber(firstEdge, farther, numbers);
  }
  const nodes = index.count;
  const complete = node === nodes;
  // What was met and not walked through any more has no edges of its own.
  rows.close(node, nodes);
  stepper.end();
  index.end();
  const { beat, memory } = index;
  const unpack = reader(layout, game.unsaid);
  let numbered: NodeIndex | null = null;
  const nodeOf = (at: number, held: number): number => {
    numbered ??= NodeIndex.of(beats.length, beat, memory, nodes);
    return numbered.find(at, held);
  };
  return {
    layout,
    beats,
    moveIds,
    nodes,
    edges: rows.edges,
    beat,
    memory,
    memories,
    row: rows.row.subarray(0, nodes + 1),
    to: rows.to,
    move: rows.move,
    complete,
    find: (situation) => {
      const words = pack(layout, situation);
      const at = beats.indexOf(situation.beat);
      if (!words || at < 0) return -1;
      const held = memories.find(words);
      return held < 0 ? -1 : nodeOf(at, held);
    },
    situation: (n) => ({
      beat: beats[beat[n] as number] ?? '',
      ...unpack(memories.all, (memory[n] as number) * layout.words),
    }),
  };
}
