import { EQUALS, NOTHING, RANGE } from './programs.ts';

/** Runs programs over memories of any number of words. What is said here is said for one word in `run-in-word.ts`. */

/** Which of the choices at `place` is the first whose condition holds, from 1; 0 for none. Its effect is at `place + 2 × n`. */
export function firstThatHolds(code: Int32Array, place: number, words: Int32Array): number {
  if (place === NOTHING) return 0;
  const count = code[place] as number;
  for (let n = 1; n <= count; n++) {
    const when = code[place + n * 2 - 1] as number;
    if (when === NOTHING || holdsAt(code, when, words, 0)) return n;
  }
  return 0;
}

/** Whether the condition at `place` holds for the words that begin at `at`. */
export function holdsAt(code: Int32Array, place: number, words: Int32Array, at: number): boolean {
  const end = place + 1 + (code[place] as number) * 6;
  for (let i = place + 1; i < end; i += 6) {
    const word = words[at + (code[i + 1] as number)] as number;
    const a = code[i + 2] as number;
    const b = code[i + 3] as number;
    if (code[i] === EQUALS) {
      if ((word & a) !== b) return false;
    } else {
      const value = (word >>> a) & b;
      const low = code[i + 4] as number;
      if (code[i] === RANGE) {
        if (value < low || value > (code[i + 5] as number)) return false;
      } else if (((low >>> value) & 1) === 0) return false;
    }
  }
  return true;
}

/** Applies the effect at `place` to `words`, which begin at 0. Whether there was anything to apply. */
export function applyAt(code: Int32Array, place: number, words: Int32Array): boolean {
  if (place === NOTHING) return false;
  let i = place + 2;
  const writes = i + (code[place] as number) * 3;
  for (; i < writes; i += 3) {
    const word = code[i] as number;
    words[word] = ((words[word] as number) & (code[i + 1] as number)) | (code[i + 2] as number);
  }
  const end = writes + (code[place + 1] as number) * 5;
  for (; i < end; i += 5) {
    const word = code[i] as number;
    const shift = code[i + 1] as number;
    const mask = code[i + 2] as number;
    const whole = words[word] as number;
    const sum = ((whole >>> shift) & mask) + (code[i + 3] as number);
    const top = code[i + 4] as number;
    const held = sum < 0 ? 0 : sum > top ? top : sum;
    words[word] = (whole & ~(mask << shift)) | (held << shift);
  }
  return true;
}
