import { remembered } from './remembered.ts';
import { spoken } from './spoken.ts';

/** A word, a number or a time; its apostrophes are part of it, hyphens part words. */
const WORD = /[\p{L}\p{N}]+(?:['’.:,][\p{L}\p{N}]+)*/gu;

/** Every word of a text, in small letters and with plain apostrophes. */
export const allWordsOf = remembered((text): readonly string[] =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'")),
);

/** The words of a text that are said; narration is left out. */
export const wordsOf = remembered((text): readonly string[] => allWordsOf(spoken(text)));
