import { remembered } from './remembered.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** Endings that make another form of the same word: the reader still sees the same word. */
const ENDING = /(?:'s|s'|ies|es|s|ied|ed|ing|ly)$/;
/** What is left must still be a word. */
const SHORTEST_STEM = 3;

/** The word without its ending, so that "promise", "promised" and "promises" are one; a light touch, no dictionary. */
function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return (stem.length >= SHORTEST_STEM ? stem : word).replace(/(?:e|y|i)$/, '');
}

/** The different words of a text that carry its matter: stem → the word as it first stands there. */
export const stemsOf = remembered((text): ReadonlyMap<string, string> => {
  const words = wordsOf(text).filter((word) => !isStopWord(word));
  return new Map(words.toReversed().map((word) => [stemOf(word), word]));
});

/** The stems alone. */
export const contentWordsOf = remembered((text): ReadonlySet<string> => new Set(stemsOf(text).keys()));
