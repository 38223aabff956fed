import { spoken } from './spoken.ts';

/** A word, a number or a time; its apostrophes are part of it, hyphens part words. */
const WORD = /[\p{L}\p{N}]+(?:['’.:,][\p{L}\p{N}]+)*/gu;

/** The words of a text as they are said, in small letters and with plain apostrophes; narration is left out. */
export function wordsOf(text: string): string[] {
  return (spoken(text).match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"));
}
