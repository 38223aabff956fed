import { grown, type Ints } from './ints.ts';

/**
 * Which (beat, memory) has which node number: a plain table as long as it stays small, then open addressing, for a long
 * talk meets few of its memories at any one beat.
 */

/** 16 million places, 64 MB. */
const MOST_PLACES = 2 ** 24;

export class NodeIndex {
  /** Node → its beat's number, and its memory's. Longer than `count`. */
  beat: Ints = new Int32Array(1024);
  memory: Ints = new Int32Array(1024);
  count = 0;
  private readonly beats: number;
  /** memory × beats + beat → node, plus one. */
  private table: Ints | null;
  private slots: Ints = new Int32Array(2048);

  constructor(beats: number) {
    this.beats = beats;
    this.table = new Int32Array(beats * 1024);
  }

  /** The node of a beat and a memory; a new one when they were never met together. */
  numberOf(beat: number, memory: number): number {
    const { table } = this;
    if (!table) return this.bySearch(beat, memory);
    const place = memory * this.beats + beat;
    if (place >= table.length) {
      this.makeRoom(place);
      return this.numberOf(beat, memory);
    }
    const known = table[place] as number;
    if (known > 0) return known - 1;
    table[place] = this.count + 1;
    return this.add(beat, memory);
  }

  /** As `numberOf`, without adding; −1 when they were never met together. */
  find(beat: number, memory: number): number {
    if (this.table) return (this.table[memory * this.beats + beat] ?? 0) - 1;
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

  private makeRoom(place: number): void {
    let size = this.table?.length ?? 0;
    while (size <= place) size *= 2;
    if (size > MOST_PLACES) {
      this.table = null;
      this.rehash();
      return;
    }
    const table = new Int32Array(size);
    if (this.table) table.set(this.table);
    this.table = table;
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
