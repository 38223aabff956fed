import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { remembered } from './remembered.ts';
import { SLUR_DIGESTS } from './slur-digests.ts';
import { allWordsOf } from './words.ts';

/**
 * Slurs and swear words, known by their digests alone, so that nobody who reads the source has to read them. The list
 * is made by `npm run slurs`; docs/rules/slurs.md names its source.
 */

/** Hexadecimal digits kept: 40 bits. That an ordinary word hits one of 2,000 digests is 1 in 500 million. */
const KEPT = 10;
const SALT = 'hold-the-line/slurs/1';
/** Follows a word that begins a listed phrase. */
export const MORE = '…';
/** Words of the longest listed phrase. */
export const LONGEST_PHRASE = 4;

/** The digest of a word or phrase in small letters; `word…` for one that begins a phrase. */
export const slurDigest = remembered((text) =>
  bytesToHex(sha256(utf8ToBytes(`${SALT}\n${text}`))).slice(0, KEPT),
);

const listed: ReadonlySet<string> = new Set(SLUR_DIGESTS.split(/\s+/));

/** In the singular or the plural. */
const isListed = (text: string) =>
  listed.has(slurDigest(text)) || listed.has(slurDigest(text.replace(/(?<!s)s$/, '')));

/** How many listed words and phrases a text has, narration included. */
export const slursIn = remembered((text): number => {
  const words = allWordsOf(text).map((word) => word.replace(/'s?$/, ''));
  return words.filter((word, i) => isListed(word) || beginsPhrase(words, i, word)).length;
});

function beginsPhrase(words: readonly string[], at: number, word: string): boolean {
  if (!isListed(word + MORE)) return false;
  for (let length = 2; length <= LONGEST_PHRASE; length++)
    if (isListed(words.slice(at, at + length).join(' '))) return true;
  return false;
}
