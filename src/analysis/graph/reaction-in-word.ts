import { addBitsWritten, bitsRead } from './bits-used.ts';
import type { Reaction, RegionPart } from './hearings.ts';
import { borrowed, giveBack, type Ints } from './ints.ts';
import { appliedTo, firstThatHoldsIn } from './run-in-word.ts';

/** Places of its notes at most, as a power of two: 64 KB. */
const MOST_BITS = 12;

/** What is noted at a place: the bits read, plus one; those that stay; those that are set; the conversation's choice. */
const SIZE = 4;

/**
 * A reaction over memories of one word. It is worked out once for all memories that agree in the bits it reads, as long
 * as there is room to note it: where two have the same place the later takes it. What is said here is said for any
 * number of words in `reaction-in-words.ts`.
 */
export class ReactionInWord {
  private readonly code: Int32Array;
  private readonly parts: Reaction;
  /** The bits read, the lowest of them, and how many places they are noted in. */
  private readonly read: number;
  private readonly lowest: number;
  private readonly bits: number;
  private readonly notes: Ints;
  private choice = 0;
  private readonly written = new Int32Array(1);

  constructor(code: Int32Array, parts: Reaction) {
    this.code = code;
    this.parts = parts;
    this.read = bitsRead(code, parts, 1)[0] as number;
    this.lowest = this.read === 0 ? 0 : 31 - Math.clz32(this.read & -this.read);
    this.bits = Math.min(MOST_BITS, 32 - Math.clz32(this.read >>> this.lowest));
    this.notes = borrowed(SIZE << this.bits);
  }

  /** What it noted may be used again by others; it must not be asked any more. */
  end(): void {
    giveBack(this.notes);
  }

  /**
   * What becomes of the words `begin` to `end`, into `after`, which may be the same. `targets`: which choice of the
   * conversation was taken → where it leads, which is written to `here`; −1 to stay.
   */
  hear(
    words: Int32Array,
    after: Int32Array,
    here: Int32Array,
    begin: number,
    end: number,
    targets: Int32Array,
  ): void {
    const { read, lowest, bits, notes } = this;
    const last = (1 << bits) - 1;
    for (let i = begin; i < end; i++) {
      const word = words[i] as number;
      const asked = (word & read) >>> lowest;
      const at = ((asked ^ (asked >>> bits)) & last) * SIZE;
      if (notes[at] !== asked + 1) this.note(word, asked, at);
      after[i] = (word & (notes[at + 1] as number)) | (notes[at + 2] as number);
      const target = targets[notes[at + 3] as number] as number;
      if (target >= 0) here[i] = target;
    }
  }

  /** A bit that is written comes out as it does now whenever the bits read are the same; all others stay as they were. */
  private note(word: number, asked: number, at: number): void {
    const { notes } = this;
    const after = this.react(word);
    const written = this.written[0] as number;
    notes[at] = asked + 1;
    notes[at + 1] = ~written;
    notes[at + 2] = after & written;
    notes[at + 3] = this.choice;
  }

  /** The word after it; `choice` then says what the conversation did, `written` which bits were written. */
  private react(now: number): number {
    const { code } = this;
    const { talk, regions } = this.parts;
    let next = now;
    this.written[0] = 0;
    const talks = firstThatHoldsIn(code, talk, now);
    this.choice = talks;
    if (talks > 0) next = this.applied(code[talk + talks * 2] as number, next);
    for (let i = 0; i < regions.length; i++) {
      const { shift, mask, choices } = regions[i] as RegionPart;
      const place = choices[(now >>> shift) & mask] as number;
      const choice = firstThatHoldsIn(code, place, now);
      if (choice > 0) next = this.applied(code[place + choice * 2] as number, next);
    }
    return next;
  }

  private applied(effect: number, word: number): number {
    addBitsWritten(this.code, effect, this.written);
    return appliedTo(this.code, effect, word);
  }
}
