import type { Reaction } from './hearings.ts';
import { EQUALS, NOTHING } from './programs.ts';

/**
 * By word, the bits of a memory that a reaction asks for: those its conditions check, those it counts on from, and the
 * states of its regions. Memories that agree in these choose the same branches; whatever else they hold is either left
 * as it was or written over.
 */
export function bitsRead(code: Int32Array, { talk, regions }: Reaction, words: number): Int32Array {
  const bits = new Int32Array(words);
  readByChoices(code, talk, bits);
  for (const { word, shift, mask, choices } of regions) {
    (bits[word] as number) |= mask << shift;
    for (const place of choices) readByChoices(code, place, bits);
  }
  return bits;
}

function readByChoices(code: Int32Array, place: number, bits: Int32Array): void {
  if (place === NOTHING) return;
  const end = place + (code[place] as number) * 2;
  for (let i = place; i < end; i += 2) {
    readByCondition(code, code[i + 1] as number, bits);
    readByEffect(code, code[i + 2] as number, bits);
  }
}

function readByCondition(code: Int32Array, place: number, bits: Int32Array): void {
  const end = place + 1 + (code[place] as number) * 6;
  for (let i = place + 1; i < end; i += 6) {
    const a = code[i + 2] as number;
    (bits[code[i + 1] as number] as number) |= code[i] === EQUALS ? a : (code[i + 3] as number) << a;
  }
}

/** Adds the bits that the effect at `place` counts on from: it writes the same ones. */
function readByEffect(code: Int32Array, place: number, bits: Int32Array): void {
  const additions = place + 2 + (code[place] as number) * 3;
  const end = additions + (code[place + 1] as number) * 5;
  for (let i = additions; i < end; i += 5)
    (bits[code[i] as number] as number) |= (code[i + 2] as number) << (code[i + 1] as number);
}

/** Adds, by word, the bits that the effect at `place` writes, whatever the words. */
export function addBitsWritten(code: Int32Array, place: number, bits: Int32Array): void {
  const additions = place + 2 + (code[place] as number) * 3;
  for (let i = place + 2; i < additions; i += 3)
    (bits[code[i] as number] as number) |= ~(code[i + 1] as number);
  readByEffect(code, place, bits);
}
