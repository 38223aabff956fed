import { borrowed, giveBack, grown, type Ints } from './ints.ts';

/**
 * The packed words met so far, each numbered once, from 0 in the order of meeting. Small layouts are looked up in a
 * plain table, others by open addressing.
 */

/** Up to 4 million possible words, 16 MB of table. */
const DIRECT_BITS = 22;
const FIRST_SLOTS = 1024;

export class Memories {
  private size = 0;
  private words: Ints;
  private readonly width: number;
  /** How many places a plain table has; 0 for open addressing. */
  private readonly places: number;
  /** Plain: word → its number, plus one. By open addressing: slot → number, plus one. Null when it was given back. */
  private slots: Ints | null;

  /** `width`: words of a memory. `bits`: how many of a single word are in use, or null when there are more words. */
  constructor(width: number, bits: number | null) {
    this.width = width;
    this.words = new Int32Array(width * 1024);
    this.places = bits !== null && bits <= DIRECT_BITS ? 2 ** bits : 0;
    this.slots = borrowed(this.places || FIRST_SLOTS);
  }

  get count(): number {
    return this.size;
  }

  /** All memories, `width` words each. A fresh one may move them: ask again afterwards. */
  get all(): Ints {
    return this.words;
  }

  /** What it looks words up in may be used again by others, until it is asked again. */
  end(): void {
    if (this.slots) giveBack(this.slots);
    this.slots = null;
  }

  /** The number of the words that begin at `first`; a new one when they were never met. */
  numberOf(words: Int32Array, first: number): number {
    let slots = this.slots ?? this.lookedUpAgain();
    if (this.places === 0 && this.size * 2 >= slots.length) slots = this.spread(slots.length * 4);
    const slot = this.slotOf(slots, words, first);
    const known = slots[slot] as number;
    if (known > 0) return known - 1;
    const { width } = this;
    const at = this.size * width;
    if (at + width > this.words.length) this.words = grown(this.words);
    for (let w = 0; w < width; w++) this.words[at + w] = words[first + w] as number;
    this.size += 1;
    slots[slot] = this.size;
    return this.size - 1;
  }

  /** As `numberOf` for the first `count` memories in `words`, into `numbers`. */
  numberAll(words: Int32Array, numbers: Int32Array, count: number): void {
    const { width } = this;
    if (this.places === 0) {
      for (let i = 0; i < count; i++) numbers[i] = this.numberOf(words, i * width);
      return;
    }
    const slots = this.slots ?? this.lookedUpAgain();
    // New ones are written before it is known whether they are new.
    while (this.size + count >= this.words.length) this.words = grown(this.words);
    const met = this.words;
    let { size } = this;
    for (let i = 0; i < count; i++) {
      const word = words[i] as number;
      const known = slots[word] as number;
      // Whether it is new cannot be foreseen by the processor: so there is no branch, and what is known is written again.
      const fresh = (known - 1) >>> 31;
      met[size] = word;
      size += fresh;
      const number = known + fresh * size;
      slots[word] = number;
      numbers[i] = number - 1;
    }
    this.size = size;
  }

  /** The words of `count` memories, whose numbers begin at `first`, one after the other into `into`. */
  copyAll(numbers: Int32Array, first: number, count: number, into: Int32Array): void {
    const { width, words } = this;
    if (width === 1) {
      for (let i = 0; i < count; i++) into[i] = words[numbers[first + i] as number] as number;
      return;
    }
    for (let i = 0, at = 0; i < count; i++) {
      const from = (numbers[first + i] as number) * width;
      for (let w = 0; w < width; w++) into[at++] = words[from + w] as number;
    }
  }

  /** The number of these words; −1 when they were never met. */
  find(words: Int32Array): number {
    const slots = this.slots ?? this.lookedUpAgain();
    return (slots[this.slotOf(slots, words, 0)] ?? 0) - 1;
  }

  /** Where these words are noted, or would be. */
  private slotOf(slots: Ints, words: Int32Array, first: number): number {
    if (this.places > 0) return words[first] as number;
    const { width } = this;
    const last = slots.length - 1;
    let slot = hash(words, first, width) & last;
    for (;;) {
      const known = (slots[slot] as number) - 1;
      if (known < 0) return slot;
      const at = known * width;
      let i = 0;
      while (i < width && this.words[at + i] === words[first + i]) i++;
      if (i === width) return slot;
      slot = (slot + 1) & last;
    }
  }

  private lookedUpAgain(): Ints {
    let { places } = this;
    if (places === 0) for (places = FIRST_SLOTS; places <= this.size * 2;) places *= 4;
    return this.spread(places);
  }

  /** All memories anew in so many slots. */
  private spread(length: number): Ints {
    if (this.slots) giveBack(this.slots);
    const slots = borrowed(length);
    const { words, width } = this;
    for (let number = 0; number < this.size; number++)
      slots[this.slotOf(slots, words, number * width)] = number + 1;
    this.slots = slots;
    return slots;
  }
}

/** Mixes as MurmurHash3 does (public domain), without its tail. */
function hash(words: Int32Array, at: number, width: number): number {
  let h = 0;
  for (let i = 0; i < width; i++) {
    h = Math.imul(h ^ (words[at + i] as number), 0xcc9e2d51);
    h = Math.imul((h << 15) | (h >>> 17), 0x1b873593);
  }
  h ^= h >>> 16;
  return h;
}
