import { grown, widened, type Ints } from './ints.ts';

/**
 * Which (beat, memory) has which node number: a plain table for each beat as long as they stay small, then open
 * addressing, for a long talk meets few of its memories at any one beat.
 */

/** 16 million places of all tables together, 64 MB. */
const MOST_PLACES = 2 ** 24;

/** First places of a beat's table. */
const FIRST_PLACES = 64;

export class NodeIndex {
  /** Node → its beat's number, and its memory's. Longer than `count`. */
  beat: Ints = new Int32Array(1024);
  memory: Ints = new Int32Array(1024);
  count = 0;
  /** Beat → memory → node, plus one. Breadth first stays near one beat, so its table stays in the processor's cache. */
  private tables: Ints[] | null;
  private places: number;
  private readonly mostPlaces: number;
  private slots: Ints = new Int32Array(2048);

  /** `mostPlaces`: of all tables together, before it goes over to open addressing. */
  constructor(beats: number, mostPlaces = MOST_PLACES) {
    this.mostPlaces = mostPlaces;
    this.tables = Array.from({ length: beats }, () => new Int32Array(FIRST_PLACES));
    this.places = beats * FIRST_PLACES;
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
    this.rehash();
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
    this.slots = new Int32Array(size);
    for (let node = 0; node < this.count; node++)
      this.slots[this.slotOf(this.beat[node] as number, this.memory[node] as number)] = node + 1;
  }
}

function mix(beat: number, memory: number): number {
  const h = Math.imul(memory, 0x9e3779b1) ^ Math.imul(beat, 0x85ebca6b);
  return h ^ (h >>> 15);
}
