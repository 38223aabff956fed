import type { NodeIndex } from './node-index.ts';
import type { MoveParts, Stepper } from './stepper.ts';

/** Nodes gone through together, at most: what is noted of them meanwhile stays in the processor's nearest cache. */
export const MOST_TOGETHER = 512;

/**
 * Plays the moves of a beat for many of its nodes, move by move: so only few tables are in use at a time, and stay in the
 * processor's cache.
 */
export class Reach {
  /** What the last nodes reached, one after the other, a place for each move: a node, or −1 where it is not open. */
  readonly reached: Int32Array;
  private readonly stepper: Stepper;
  private readonly index: NodeIndex;
  /** The memories of those a move is open to, then the nodes it leads to; the beats it leads to; which of the nodes they are. */
  private readonly at = new Int32Array(MOST_TOGETHER);
  private readonly here = new Int32Array(MOST_TOGETHER);
  private readonly who = new Int32Array(MOST_TOGETHER);

  constructor(stepper: Stepper, index: NodeIndex) {
    this.stepper = stepper;
    this.index = index;
    const mostMoves = Math.max(0, ...stepper.moves.map((open) => open.length));
    this.reached = new Int32Array(MOST_TOGETHER * mostMoves);
  }

  /** `count` nodes from `node`, all at `beat`, `MOST_TOGETHER` at most. What they reach first gets its number. */
  from(node: number, count: number, beat: number, open: readonly MoveParts[]): void {
    const { stepper, index, at, here, who } = this;
    for (let m = 0; m < open.length; m++) {
      const move = open[m] as MoveParts;
      const able = stepper.openTo(move, index.memory, node, count, at, who);
      stepper.playAll(move, beat, at, here, able);
      index.numberAll(here, at, able);
      this.note(m, open.length, able, count);
    }
  }

  /** Writes what the able ones reach by move `m`; the others reach nothing by it. */
  private note(m: number, moves: number, able: number, count: number): void {
    const { reached, at, who } = this;
    if (able === count) {
      for (let i = 0, place = m; i < count; i++, place += moves) reached[place] = at[i] as number;
      return;
    }
    for (let i = 0, place = m; i < count; i++, place += moves) reached[place] = -1;
    for (let i = 0; i < able; i++) reached[(who[i] as number) * moves + m] = at[i] as number;
  }
}
