import { syllable } from 'syllable';
import { remembered } from './remembered.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './words.ts';

/** How hard a text is to read. */
export interface Reading {
  readonly words: number;
  readonly sentences: number;
  /** School grade of the United States that reads it with ease; NaN where there is no word. */
  readonly grade: number;
}

/** Digits are read as they are seen: one syllable each would make "4172" a hard word, and it is not. */
const FIGURES = /^[\d.,:]+$/;

const syllablesOf = remembered((word) => (FIGURES.test(word) ? 1 : Math.max(1, syllable(word))));

/**
 * Flesch–Kincaid: `0.39 × words a sentence + 11.8 × syllables a word − 15.59` (Kincaid, Fishburne, Rogers and Chissom
 * 1975, Research Branch Report 8-75). The texts together, as one.
 */
export function readingOf(texts: readonly string[]): Reading {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  for (const text of texts) {
    sentences += sentencesOf(text).length;
    for (const word of wordsOf(text)) {
      words += 1;
      syllables += syllablesOf(word);
    }
  }
  return { words, sentences, grade: 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59 };
}
