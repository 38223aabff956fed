import { grown, type Ints } from './ints.ts';

/**
 * The packed words met so far, each numbered once, from 0 in the order of meeting. Small layouts are looked up in a
 * plain table, others by open addressing.
 */

/** Up to 4 million possible words, 16 MB of table. */
const DIRECT_BITS = 22;

export class Memories {
  private size = 0;
  private words: Ints;
  private readonly width: number;
  private readonly direct: Ints | null;
  private slots: Ints = new Int32Array(1024);
  private readonly single = new Int32Array(1);

  /** `width`: words of a memory. `bits`: how many of a single word are in use, or null when there are more words. */
  constructor(width: number, bits: number | null) {
    this.width = width;
    this.words = new Int32Array(width * 1024);
    this.direct = bits !== null && bits <= DIRECT_BITS ? new Int32Array(2 ** bits) : null;
  }

  get count(): number {
    return this.size;
  }

  /** All memories, `width` words each. A fresh one may move them: ask again afterwards. */
  get all(): Ints {
    return this.words;
  }

  /** The number of these words; a new one when they were never met. */
  numberOf(words: Int32Array): number {
    return this.direct ? this.directly(words[0] as number) : this.bySearch(words);
  }

  /** As `numberOf` where a memory is one word. */
  numberOfWord(word: number): number {
    if (this.direct) return this.directly(word);
    this.single[0] = word;
    return this.bySearch(this.single);
  }

  /** The number of these words; −1 when they were never met. */
  find(words: Int32Array): number {
    if (this.direct) return (this.direct[words[0] as number] ?? 0) - 1;
    return (this.slots[this.slotOf(words)] as number) - 1;
  }

  private directly(word: number): number {
    const direct = this.direct as Ints;
    const known = direct[word] as number;
    if (known > 0) return known - 1;
    if (this.size >= this.words.length) this.words = grown(this.words);
    this.words[this.size] = word;
    this.size += 1;
    direct[word] = this.size;
    return this.size - 1;
  }

  private bySearch(words: Int32Array): number {
    if (this.size * 2 >= this.slots.length) this.rehash();
    const slot = this.slotOf(words);
    const known = this.slots[slot] as number;
    if (known > 0) return known - 1;
    const { width } = this;
    if ((this.size + 1) * width > this.words.length) this.words = grown(this.words);
    this.words.set(words, this.size * width);
    this.size += 1;
    this.slots[slot] = this.size;
    return this.size - 1;
  }

  /** Where these words are noted, or would be. */
  private slotOf(words: Int32Array): number {
    const { width, slots } = this;
    const last = slots.length - 1;
    let slot = hash(words, 0, width) & last;
    for (;;) {
      const known = (slots[slot] as number) - 1;
      if (known < 0) return slot;
      const at = known * width;
      let i = 0;
      while (i < width && this.words[at + i] === words[i]) i++;
      if (i === width) return slot;
      slot = (slot + 1) & last;
    }
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const last = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = hash(this.words, number * this.width, this.width) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.slots = slots;
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
