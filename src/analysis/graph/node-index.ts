import { borrowed, giveBack, grown, widened, type Ints } from './ints.ts';

/**
 * Which (beat, memory) has which node number: a plain table for each beat as long as they stay small, then open
 * addressing, for a long talk meets few of its memories at any one beat.
 */

/** 16 million places of all tables together, 64 MB. */
const MOST_PLACES = 2 ** 24;

/** First places of a beat's table. */
const FIRST_PLACES = 64;
const FIRST_NODES = 1024;

export class NodeIndex {
  /** Node → its beat's number, and its memory's. Longer than `count`. */
  beat: Ints = borrowed(FIRST_NODES);
  memory: Ints = borrowed(FIRST_NODES);
  count = 0;
  /** Beat → memory → node, plus one. Breadth first stays near one beat, so its table stays in the processor's cache. */
  private tables: Ints[] | null;
  private places: number;
  private readonly beats: number;
  private readonly mostPlaces: number;
  private slots: Ints = borrowed(FIRST_NODES * 2);

  /** `mostPlaces`: of all tables together, before it goes over to open addressing. */
  constructor(beats: number, mostPlaces = MOST_PLACES) {
    this.beats = beats;
    this.mostPlaces = mostPlaces;
    this.tables = Array.from({ length: beats }, () => borrowed(FIRST_PLACES));
    this.places = beats * FIRST_PLACES;
  }

  /** An index of so many nodes that have their numbers already. */
  static of(beats: number, beat: Int32Array, memory: Int32Array, nodes: number): NodeIndex {
    const index = new NodeIndex(beats);
    for (let node = 0; node < nodes; node++) index.numberOf(beat[node] as number, memory[node] as number);
    return index;
  }

  /** The node of a beat and a memory; a new one when they were never met together. */
  numberOf(beat: number, memory: number): number {
    const { tables } = this;
    if (!tables) return this.bySearch(beat, memory);
    const table = tables[beat] as Ints;
    if (memory >= table.length) {
      this.makeRoom(tables, beat, memory);
      return this.numberOf(beat, memory);
    }
    const known = table[memory] as number;
    if (known > 0) return known - 1;
    table[memory] = this.count + 1;
    return this.add(beat, memory);
  }

  /** As `numberOf` for `count` beats and memories; their nodes are written in the memories' stead. */
  numberAll(beats: Int32Array, memories: Int32Array, count: number): void {
    let last = -1;
    let table: Ints | undefined;
    for (let i = 0; i < count; i++) {
      const beat = beats[i] as number;
      const memory = memories[i] as number;
      if (beat !== last) {
        last = beat;
        table = this.tables?.[beat];
      }
      const known = table && memory < table.length ? (table[memory] as number) : 0;
      if (known > 0) {
        memories[i] = known - 1;
        continue;
      }
      memories[i] = this.numberOf(beat, memory);
      table = this.tables?.[beat];
    }
  }

  /** The first node after `node` that has another beat; `end` when there is none before it. */
  alike(node: number, end: number): number {
    const beat = this.beat[node] as number;
    let next = node + 1;
    while (next < end && this.beat[next] === beat) next++;
    return next;
  }

  /**
   * Numbers the nodes `from` and on anew, beat by beat, otherwise in the order they had. Returns their new numbers, one
   * for each, or null when they stood so already.
   */
  sortByBeat(from: number): Int32Array | null {
    const count = this.count - from;
    const starts = new Int32Array(this.beats + 1);
    let inOrder = true;
    for (let i = from, last = 0; i < this.count; i++) {
      const beat = this.beat[i] as number;
      if (beat < last) inOrder = false;
      last = beat;
      (starts[beat + 1] as number)++;
    }
    if (inOrder) return null;
    for (let beat = 1, sum = from; beat <= this.beats; beat++) starts[beat] = sum += starts[beat] as number;
    starts[0] = from;
    const numbers = new Int32Array(count);
    const { tables } = this;
    const slots = tables ? null : new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const beat = this.beat[from + i] as number;
      if (slots) slots[i] = this.slotOf(beat, this.memory[from + i] as number);
      numbers[i] = (starts[beat] as number)++;
    }
    const beats = this.beat.slice(from, this.count);
    const memories = this.memory.slice(from, this.count);
    for (let i = 0; i < count; i++) {
      const number = numbers[i] as number;
      const beat = beats[i] as number;
      const memory = memories[i] as number;
      this.beat[number] = beat;
      this.memory[number] = memory;
      if (slots) this.slots[slots[i] as number] = number + 1;
      else if (tables) (tables[beat] as Ints)[memory] = number + 1;
    }
    return numbers;
  }

  /** As `numberOf`, without adding; −1 when they were never met together. */
  find(beat: number, memory: number): number {
    if (this.tables) return (this.tables[beat]?.[memory] ?? 0) - 1;
    return (this.slots[this.slotOf(beat, memory)] as number) - 1;
  }

  private bySearch(beat: number, memory: number): number {
    if (this.count * 2 >= this.slots.length) this.rehash();
    const slot = this.slotOf(beat, memory);
    const known = this.slots[slot] as number;
    if (known > 0) return known - 1;
    this.slots[slot] = this.count + 1;
    return this.add(beat, memory);
  }

  /** Where the node is noted, or would be. */
  private slotOf(beat: number, memory: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = mix(beat, memory) & last;
    for (;;) {
      const known = (slots[slot] as number) - 1;
      if (known < 0 || (this.memory[known] === memory && this.beat[known] === beat)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private makeRoom(tables: Ints[], beat: number, memory: number): void {
    const table = tables[beat] as Ints;
    const wider = widened(table, memory);
    this.places += wider.length - table.length;
    tables[beat] = wider;
    if (this.places <= this.mostPlaces) return;
    this.tables = null;
    for (const each of tables) giveBack(each);
    this.rehash();
  }

  /** Its tables may be used again by others; it must not be asked any more. Its nodes' beats and memories stay as they are. */
  end(): void {
    for (const table of this.tables ?? []) giveBack(table);
    giveBack(this.slots);
    this.tables = null;
  }

  private add(beat: number, memory: number): number {
    if (this.count === this.beat.length) {
      this.beat = grown(this.beat);
      this.memory = grown(this.memory);
    }
    this.beat[this.count] = beat;
    this.memory[this.count] = memory;
    this.count += 1;
    return this.count - 1;
  }

  private rehash(): void {
    let size = this.slots.length;
    while (size <= this.count * 4) size *= 2;
    giveBack(this.slots);
    this.slots = borrowed(size);
    for (let node = 0; node < this.count; node++)
      this.slots[this.slotOf(this.beat[node] as number, this.memory[node] as number)] = node + 1;
  }
}

function mix(beat: number, memory: number): number {
  const h = Math.imul(memory, 0x9e3779b1) ^ Math.imul(beat, 0x85ebca6b);
  return h ^ (h >>> 15);
}
