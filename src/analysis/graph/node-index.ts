import { borrowed, giveBack, grown, uncleared, widened, type Ints } from './ints.ts';

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
  beat: Ints = uncleared(FIRST_NODES);
  memory: Ints = uncleared(FIRST_NODES);
  count = 0;
  /** Beat → memory → node, plus one. */
  private tables: Ints[] | null;
  private places: number;
  private readonly beats: number;
  private readonly mostPlaces: number;
  private slots: Ints = borrowed(FIRST_NODES * 2);
  /** What is being numbered, sorted by beat: its indices, and by beat where the next of it goes. */
  private order: Ints = uncleared(FIRST_NODES);
  private readonly next: Ints;

  /** `mostPlaces`: of all tables together, before it goes over to open addressing. */
  constructor(beats: number, mostPlaces = MOST_PLACES) {
    this.beats = beats;
    this.mostPlaces = mostPlaces;
    this.tables = Array.from({ length: beats }, () => borrowed(FIRST_PLACES));
    this.places = beats * FIRST_PLACES;
    this.next = new Int32Array(beats);
  }

  /** An index of so many nodes that have their numbers already. */
  static of(beats: number, beat: Int32Array, memory: Int32Array, nodes: number): NodeIndex {
    const index = new NodeIndex(beats);
    for (let node = 0; node < nodes; node++) index.numberOf(beat[node] as number, memory[node] as number);
    return index;
  }

  /** The node of a beat and a memory; a new one when they were never met together. */
  numberOf(beat: number, memory: number): number {
    const table = this.tableWith(beat, memory);
    if (!table) return this.bySearch(beat, memory);
    const known = table[memory] as number;
    if (known > 0) return known - 1;
    this.makeRoom(1);
    table[memory] = this.count + 1;
    return this.add(beat, memory);
  }

  /**
   * As `numberOf` for the first `count` of these beats and memories, beat by beat, those of one beat in their order: so
   * only one table is in use at a time, and new nodes of one beat stand together. Writes the nodes into `into`; where there
   * is no beat, −1, so. `memoriesMet`: all numbers of memories are lower. `perBeat`: how many of them each beat has.
   */
  numberAll(
    beats: Int32Array,
    memories: Int32Array,
    count: number,
    memoriesMet: number,
    perBeat: Int32Array,
    into: Int32Array,
  ): void {
    // New nodes are written before it is known whether they are new.
    this.makeRoom(count + 1);
    this.sort(beats, count, perBeat, into);
    for (let beat = 0, begin = 0; beat < this.beats; beat++) {
      const end = this.next[beat] as number;
      if (end === begin) continue;
      const table = this.tableWith(beat, memoriesMet);
      if (table) this.numberIn(table, beat, memories, begin, end, into);
      else this.numberBySearch(beat, memories, begin, end, into);
      begin = end;
    }
  }

  /** The first node after `node` that has another beat; `end` when there is none before it. */
  alike(node: number, end: number): number {
    const beat = this.beat[node] as number;
    let next = node + 1;
    while (next < end && this.beat[next] === beat) next++;
    return next;
  }

  /** As `numberOf`, without adding; −1 when they were never met together. */
  find(beat: number, memory: number): number {
    if (this.tables) return (this.tables[beat]?.[memory] ?? 0) - 1;
    return (this.slots[this.slotOf(beat, memory)] as number) - 1;
  }

  /** Its tables may be used again by others; it must not be asked any more. Its nodes' beats and memories stay as they are. */
  end(): void {
    for (const table of this.tables ?? []) giveBack(table);
    giveBack(this.slots);
    giveBack(this.order);
    this.tables = null;
  }

  /** `order` then holds the indices of those that have a beat, beat by beat; `next` by beat where they end. */
  private sort(beats: Int32Array, count: number, perBeat: Int32Array, into: Int32Array): void {
    const { next } = this;
    for (let beat = 0, begin = 0; beat < next.length; beat++) {
      next[beat] = begin;
      begin += perBeat[beat] as number;
    }
    if (count > this.order.length) this.order = widened(this.order, count - 1);
    const { order } = this;
    for (let i = 0; i < count; i++) {
      const beat = beats[i] as number;
      if (beat >= 0) order[(next[beat] as number)++] = i;
      else into[i] = -1;
    }
  }

  private numberIn(
    table: Ints,
    beat: number,
    memories: Int32Array,
    begin: number,
    end: number,
    into: Int32Array,
  ): void {
    const { order, memory } = this;
    const first = this.count;
    let last = first;
    for (let i = begin; i < end; i++) {
      const at = order[i] as number;
      const each = memories[at] as number;
      const known = table[each] as number;
      // Whether it is new cannot be foreseen by the processor: so there is no branch, and what is known is written again.
      const fresh = (known - 1) >>> 31;
      memory[last] = each;
      last += fresh;
      const number = known + fresh * last;
      table[each] = number;
      into[at] = number - 1;
    }
    this.beat.fill(beat, first, last);
    this.count = last;
  }

  private numberBySearch(
    beat: number,
    memories: Int32Array,
    begin: number,
    end: number,
    into: Int32Array,
  ): void {
    for (let i = begin; i < end; i++) {
      const at = this.order[i] as number;
      into[at] = this.bySearch(beat, memories[at] as number);
    }
  }

  private bySearch(beat: number, memory: number): number {
    if (this.count * 2 >= this.slots.length) this.rehash();
    const slot = this.slotOf(beat, memory);
    const known = this.slots[slot] as number;
    if (known > 0) return known - 1;
    this.makeRoom(1);
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

  /** The table of a beat with a place for a memory; null when the tables would become too large. */
  private tableWith(beat: number, memory: number): Ints | null {
    const { tables } = this;
    const table = tables?.[beat];
    if (!tables || !table || memory < table.length) return table ?? null;
    const wider = widened(table, memory);
    this.places += wider.length - table.length;
    tables[beat] = wider;
    if (this.places <= this.mostPlaces) return wider;
    this.tables = null;
    for (const each of tables) giveBack(each);
    this.rehash();
    return null;
  }

  private makeRoom(nodes: number): void {
    while (this.count + nodes > this.beat.length) {
      this.beat = grown(this.beat);
      this.memory = grown(this.memory);
    }
  }

  private add(beat: number, memory: number): number {
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
