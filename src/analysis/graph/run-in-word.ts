import { EQUALS, NOTHING, RANGE } from './programs.ts';

/**
 * Runs programs over memories of one word, which is a plain number here: it need not go through a table at each check
 * and change. Most machines fit into one word. The same as `run-programs.ts` otherwise.
 */

/** Which of the choices at `place` is the first whose condition holds, from 1; 0 for none. Its effect is at `place + 2 × n`. */
export function firstThatHoldsIn(code: Int32Array, place: number, word: number): number {
  if (place === NOTHING) return 0;
  const count = code[place] as number;
  for (let n = 1; n <= count; n++) {
    const when = code[place + n * 2 - 1] as number;
    if (when === NOTHING || holdsIn(code, when, word)) return n;
  }
  return 0;
}

/** Whether the condition at `place` holds for the word. */
function holdsIn(code: Int32Array, place: number, word: number): boolean {
  const end = place + 1 + (code[place] as number) * 6;
  for (let i = place + 1; i < end; i += 6) {
    const kind = code[i] as number;
    const a = code[i + 2] as number;
    const b = code[i + 3] as number;
    if (kind === EQUALS) {
      if ((word & a) !== b) return false;
    } else {
      const value = (word >>> a) & b;
      const low = code[i + 4] as number;
      if (kind === RANGE) {
        if (value < low || value > (code[i + 5] as number)) return false;
      } else if (((low >>> value) & 1) === 0) return false;
    }
  }
  return true;
}

/** The word after the effect at `place`. */
export function appliedTo(code: Int32Array, place: number, word: number): number {
  if (place === NOTHING) return word;
  let after = word;
  let i = place + 2;
  const writes = i + (code[place] as number) * 3;
  for (; i < writes; i += 3) after = (after & (code[i + 1] as number)) | (code[i + 2] as number);
  const end = writes + (code[place + 1] as number) * 5;
  for (; i < end; i += 5) {
    const shift = code[i + 1] as number;
    const mask = code[i + 2] as number;
    const top = code[i + 4] as number;
    const sum = ((after >>> shift) & mask) + (code[i + 3] as number);
    const held = sum < 0 ? 0 : sum > top ? top : sum;
    after = (after & ~(mask << shift)) | (held << shift);
  }
  return after;
}
