import { giveBack, uncleared, widened, type Ints } from './ints.ts';
import type { NodeIndex } from './node-index.ts';
import type { Rows } from './rows.ts';
import { MOST_TOGETHER, type MoveParts, type Stepper } from './stepper.ts';

/** Places filled at a time, at most, unless a single node has more moves: what is noted of them stays in the cache. */
const MOST_PLACES = 2 ** 15;

/** Beats whose ways are noted, at most: what leads where among them takes 4 MB. */
const MOST_BEATS = 2048;

/**
 * Plays all moves of many nodes. First every move for all nodes that stand together at its beat, then everything that
 * was reached is numbered: so only few tables are in use at a time, and stay in the processor's cache.
 */
export class Reach {
  /** Beat × number of beats + beat → 1 where a move led from one to the other; null where there are too many beats. */
  readonly leads: Uint8Array | null;
  private readonly stepper: Stepper;
  private readonly index: NodeIndex;
  private readonly rows: Rows;
  /** A place for each move of each node: the memory that is reached, and the beat, −1 where the move is not open. */
  private after: Ints = uncleared(MOST_PLACES);
  private beats: Ints = uncleared(MOST_PLACES);
  private places = 0;
  /** Beat → how many places lead there. */
  private readonly perBeat: Int32Array;
  /** Of one move: the memories it leads to, the beats, and which of the nodes it was open to. */
  private readonly at = new Int32Array(MOST_TOGETHER);
  private readonly here = new Int32Array(MOST_TOGETHER);
  private readonly who = new Int32Array(MOST_TOGETHER);

  constructor(stepper: Stepper, index: NodeIndex, rows: Rows) {
    this.stepper = stepper;
    this.index = index;
    this.rows = rows;
    const beats = stepper.beats.length;
    this.perBeat = new Int32Array(beats);
    this.leads = beats > MOST_BEATS ? null : new Uint8Array(beats * beats);
  }

  /** What it noted may be used again by others; it must not be asked any more. */
  end(): void {
    giveBack(this.after);
    giveBack(this.beats);
  }

  /**
   * Adds the rows of nodes from `node` and before `end`: as many as it takes to find `most` new nodes at the very most, or
   * of one node at least. Returns where it stopped.
   */
  from(node: number, end: number, most: number): number {
    const { index, rows } = this;
    const stop = this.playFrom(node, end, Math.min(most, MOST_PLACES));
    rows.makeRoom(this.places);
    let place = rows.edges;
    index.numberAll(
      this.beats,
      this.after,
      this.places,
      this.stepper.memories.count,
      this.perBeat,
      rows.to.subarray(place),
    );
    for (let next = node; next < stop;) {
      const alike = index.alike(next, stop);
      place = rows.add(next, alike - next, this.openAt(next), place);
      next = alike;
    }
    return stop;
  }

  private openAt(node: number): readonly MoveParts[] {
    return this.stepper.moves[this.index.beat[node] as number] ?? [];
  }

  /** Fills `room` places at most, or those of one node. Returns where it stopped. */
  private playFrom(node: number, end: number, room: number): number {
    this.places = 0;
    this.perBeat.fill(0);
    let next = node;
    while (next < end) {
      const open = this.openAt(next);
      const fit = open.length === 0 ? MOST_TOGETHER : Math.floor((room - this.places) / open.length);
      if (fit < 1 && next > node) break;
      const alike = this.index.alike(next, Math.min(end, next + Math.max(1, Math.min(fit, MOST_TOGETHER))));
      this.play(next, alike - next, open);
      next = alike;
    }
    return next;
  }

  /** The moves of `count` nodes from `node`, which all stand at one beat. */
  private play(node: number, count: number, open: readonly MoveParts[]): void {
    const { stepper, index, at, here, who } = this;
    const beat = index.beat[node] as number;
    const first = this.places;
    this.places += count * open.length;
    if (this.places > this.after.length) {
      this.after = widened(this.after, this.places);
      this.beats = widened(this.beats, this.places);
    }
    stepper.takeUp(index.memory, node, count);
    open.forEach((move, m) => {
      const able = stepper.pickOpen(move, count, who);
      stepper.playAll(move, beat, at, here, able);
      if (able < count) this.clear(first + m, open.length, count);
      this.note(beat, first + m, open.length, able, able < count);
    });
  }

  /** Writes that `count` nodes come nowhere; their places are `moves` apart, the first at `first`. */
  private clear(first: number, moves: number, count: number): void {
    const { beats } = this;
    for (let i = 0, place = first; i < count; i++, place += moves) beats[place] = -1;
  }

  /** Writes where those come to that a move was open to at `beat`. `some`: they are those in `who`, not simply all. */
  private note(beat: number, first: number, moves: number, able: number, some: boolean): void {
    const { after, beats, at, here, who, leads, perBeat } = this;
    const base = beat * this.stepper.beats.length;
    for (let i = 0, next = first; i < able; i++, next += moves) {
      const place = some ? first + (who[i] as number) * moves : next;
      const to = here[i] as number;
      after[place] = at[i] as number;
      beats[place] = to;
      (perBeat[to] as number)++;
      if (leads) leads[base + to] = 1;
    }
  }
}
