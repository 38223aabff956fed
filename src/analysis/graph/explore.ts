import type { Situation } from '#core/model/condition.ts';
import type { Game } from '#analysis/game.ts';
import { pack, reader, type Layout } from './layout.ts';
import { grown, type Ints } from './ints.ts';
import type { Memories } from './memories.ts';
import { NodeIndex } from './node-index.ts';
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

export function explore(game: Game, limit = MOST_NODES): Graph {
  const stepper = new Stepper(game);
  const { layout, memories, moves, beats } = stepper;
  const index = new NodeIndex(beats.length);
  index.numberOf(stepper.startBeat, stepper.start());
  let row: Ints = new Int32Array(1024);
  let to: Ints = new Int32Array(2048);
  let move: Ints = new Int32Array(2048);
  let edges = 0;
  let node = 0;
  for (; node < index.count && index.count <= limit; node++) {
    if (node + 1 >= row.length) row = grown(row);
    row[node] = edges;
    const beat = index.beat[node] as number;
    const memory = index.memory[node] as number;
    const open = moves[beat] ?? [];
    for (const each of open) {
      if (!stepper.isOpen(each, memory)) continue;
      const after = stepper.play(each, beat, memory);
      if (edges === to.length) {
        to = grown(to);
        move = grown(move);
      }
      to[edges] = index.numberOf(stepper.beatAfter, after);
      move[edges] = each.id;
      edges += 1;
    }
  }
  const complete = node === index.count;
  const unpack = reader(layout, game.unsaid);
  while (index.count >= row.length) row = grown(row);
  // What was met and not walked through any more has no edges of its own.
  row.fill(edges, node, index.count + 1);
  return {
    layout,
    beats,
    moveIds: stepper.moveIds,
    nodes: index.count,
    edges,
    beat: index.beat,
    memory: index.memory,
    memories,
    row: row.subarray(0, index.count + 1),
    to,
    move,
    complete,
    find: (situation) => {
      const words = pack(layout, situation);
      const beat = beats.indexOf(situation.beat);
      if (!words || beat < 0) return -1;
      const memory = memories.find(words);
      return memory < 0 ? -1 : index.find(beat, memory);
    },
    situation: (n) => ({
      beat: beats[index.beat[n] as number] ?? '',
      ...unpack(memories.all, (index.memory[n] as number) * layout.words),
    }),
  };
}
