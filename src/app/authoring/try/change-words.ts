import { counterWords, flagWords } from '#app/authoring/words/memory-words.ts';
import type { Change } from './trace.ts';

/** "trust 0 → 1", "help was tried" */
export function changeWords(change: Change): string {
  if (change.kind === 'counter')
    return `${counterWords(change.name)} ${signed(change.before)} → ${signed(change.after)}`;
  return change.after ? flagWords(change.name) : `no longer: ${flagWords(change.name)}`;
}

const signed = (value: number) => (value < 0 ? `−${-value}` : String(value));
