import { counterWords, flagWords } from '#app/authoring/words/memory-words.ts';
import type { Change } from './trace.ts';

/** "trust 0 → 1", "help was tried" */
export function changeWords(change: Change): string {
  if (change.kind === 'counter') return `${counterWords(change.name)} ${change.before} → ${change.after}`;
  return change.after ? flagWords(change.name) : `no longer: ${flagWords(change.name)}`;
}
