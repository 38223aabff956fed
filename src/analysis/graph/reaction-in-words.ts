import { addBitsWritten, bitsRead } from './bits-used.ts';
import type { Reaction, RegionPart } from './hearings.ts';
import { borrowed, giveBack, type Ints } from './ints.ts';
import { applyAt, firstThatHolds } from './run-programs.ts';

/** Places of its notes at most, as a power of two. */
const MOST_BITS = 10;

/** A reaction over memories of any number of words, each reading of its bits worked out once as in `reaction-in-word.ts`. */
export class ReactionInWords {
  private readonly code: Int32Array;
  private readonly parts: Reaction;
  private readonly width: number;
  /** By word, the bits read. */
  private readonly read: Int32Array;
  private readonly bits: number;
  /** At a place: whether there is anything; the conversation's choice; by word, the bits read, those that stay, those set. */
  private readonly notes: Ints;
  private readonly size: number;
  private readonly now: Int32Array;
  private readonly next: Int32Array;
  private readonly written: Int32Array;
  private choice = 0;

  constructor(code: Int32Array, parts: Reaction, width: number) {
    this.code = code;
    this.parts = parts;
    this.width = width;
    this.read = bitsRead(code, parts, width);
    this.bits = Math.min(
      MOST_BITS,
      this.read.reduce((sum, word) => sum + bitsOf(word), 0),
    );
    this.size = 2 + width * 3;
    this.notes = borrowed(this.size << this.bits);
    this.now = new Int32Array(width);
    this.next = new Int32Array(width);
    this.written = new Int32Array(width);
  }

  /** What it noted may be used again by others; it must not be asked any more. */
  end(): void {
    giveBack(this.notes);
  }

  /** As `ReactionInWord.hear`; here a memory is `width` words. */
  hear(
    words: Int32Array,
    after: Int32Array,
    here: Int32Array,
    begin: number,
    end: number,
    targets: Int32Array,
  ): void {
    const { notes, width } = this;
    for (let i = begin; i < end; i++) {
      const first = i * width;
      const at = this.noted(words, first);
      for (let w = 0, note = at + 2 + width; w < width; w++, note += 2) {
        const word = words[first + w] as number;
        after[first + w] = (word & (notes[note] as number)) | (notes[note + 1] as number);
      }
      const target = targets[notes[at + 1] as number] as number;
      if (target >= 0) here[i] = target;
    }
  }

  /** Where it is noted what becomes of the words that begin at `first`. */
  private noted(words: Int32Array, first: number): number {
    const { read, bits, notes, width, size } = this;
    let hash = 0;
    for (let w = 0; w < width; w++) {
      hash = Math.imul(hash ^ ((words[first + w] as number) & (read[w] as number)), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const at = (hash & ((1 << bits) - 1)) * size;
    let same = notes[at] === 1;
    for (let w = 0; same && w < width; w++)
      same = notes[at + 2 + w] === ((words[first + w] as number) & (read[w] as number));
    if (!same) this.note(words, first, at);
    return at;
  }

  /** A bit that is written comes out as it does now whenever the bits read are the same; all others stay as they were. */
  private note(words: Int32Array, first: number, at: number): void {
    const { notes, read, now, next, written, width } = this;
    for (let w = 0; w < width; w++) now[w] = words[first + w] as number;
    this.react();
    notes[at] = 1;
    notes[at + 1] = this.choice;
    for (let w = 0, note = at + 2 + width; w < width; w++, note += 2) {
      notes[at + 2 + w] = (now[w] as number) & (read[w] as number);
      notes[note] = ~(written[w] as number);
      notes[note + 1] = (next[w] as number) & (written[w] as number);
    }
  }

  /** What becomes of `now`, into `next`; `choice` then says what the conversation did, `written` which bits were written. */
  private react(): void {
    const { code, now, next, written } = this;
    const { talk, regions } = this.parts;
    next.set(now);
    written.fill(0);
    this.choice = firstThatHolds(code, talk, now);
    if (this.choice > 0) this.apply(code[talk + this.choice * 2] as number);
    for (let i = 0; i < regions.length; i++) {
      const { word, shift, mask, choices } = regions[i] as RegionPart;
      const place = choices[((now[word] as number) >>> shift) & mask] as number;
      const choice = firstThatHolds(code, place, now);
      if (choice > 0) this.apply(code[place + choice * 2] as number);
    }
  }

  private apply(effect: number): void {
    applyAt(this.code, effect, this.next);
    addBitsWritten(this.code, effect, this.written);
  }
}

function bitsOf(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}
