import type { Situation } from '#core/model/condition.ts';
import type { Game } from '#analysis/game.ts';
import { pack, reader, type Layout } from './layout.ts';
import { exactly } from './ints.ts';
import type { Memories } from './memories.ts';
import { NodeIndex } from './node-index.ts';
import { Reach } from './reach.ts';
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
  /** Node → beat's number; node → memory's number.  */
  readonly beat: Int32Array;
  readonly memory: Int32Array;
  readonly memories: Memories;
  /** The first node at each distance from the start. */
  readonly distances: readonly number[];
  /** Beat × number of beats + beat → 1 where a move leads from one to the other; null where there are too many beats. */
  readonly leads: Uint8Array | null;
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
 * Goes from one distance to the next. What is found together is numbered beat by beat, and nodes of one beat that stand
 * together are gone through together.
 */
export function explore(game: Game, limit = MOST_NODES): Graph {
  const stepper = new Stepper(game);
  const { layout, memories, beats, moveIds } = stepper;
  const index = new NodeIndex(beats.length);
  index.numberOf(stepper.startBeat, stepper.start());
  const rows = new Rows();
  const reach = new Reach(stepper, index, rows);
  const distances: number[] = [];
  let node = 0;
  let farther = 0;
  while (node < index.count && index.count <= limit) {
    distances.push(node);
    farther = index.count;
    while (node < farther && index.count <= limit) node = reach.from(node, farther, limit - index.count + 1);
  }
  const nodes = index.count;
  const { edges } = rows;
  const complete = node === nodes;
  if (farther < nodes) distances.push(farther);
  // What was met and not walked through any more has no edges of its own.
  rows.close(node, nodes);
  stepper.end();
  index.end();
  reach.end();
  const beat = exactly(index.beat, nodes);
  const memory = exactly(index.memory, nodes);
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
    edges,
    beat,
    memory,
    memories,
    distances,
    leads: reach.leads,
    row: exactly(rows.row, nodes + 1),
    to: exactly(rows.to, edges),
    move: exactly(rows.move, edges),
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
