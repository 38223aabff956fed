import { remembered } from './remembered.ts';
import { spoken } from './spoken.ts';
import { wordsOf } from './words.ts';

/** Dots that end no sentence. */
const ABBREVIATION = /\b(?:Mrs?|Ms|Mx|Dr|Prof|St|No|vs|etc|approx|e\.g|i\.e|a\.m|p\.m)\.(?=\s)/gi;
/** The end of a sentence, with the quotation marks that close it; or a new line, which ends whatever it ends. */
const END = /(?<=[.!?…]["'’”)]*)\s+|\n+/u;

/** The sentences of a text as they are said; narration is left out, and what has no word is none. */
export const sentencesOf = remembered((text): readonly string[] =>
  spoken(text)
    .replaceAll(ABBREVIATION, (short) => short.slice(0, -1))
    .split(END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0),
);
