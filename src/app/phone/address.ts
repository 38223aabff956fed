import { CODE_ALPHABET, CODE_LENGTH, tidyCode } from '#protocol/room-code.ts';

/** The code after the `#` of an address, tidied; it may be none at all. */
export function codeInAddress(hash: string): string {
  try {
    return tidyCode(decodeURIComponent(hash.replace(/^#\/?/, '')));
  } catch {
    return '';
  }
}

/** What is wrong with a code, in words for the person who typed it; null for a code that may exist. */
export function codeProblem(code: string): string | null {
  if (code === '') return `Type the ${CODE_LENGTH} characters you see on the screen.`;
  const stranger = Array.from(code).find((character) => !CODE_ALPHABET.includes(character));
  if (stranger !== undefined) {
    const instead = LOOKS_LIKE[stranger];
    return `No code has “${stranger}” in it. ${instead ? `Could it be ${instead}?` : 'Look at the screen again.'}`;
  }
  if (code.length !== CODE_LENGTH)
    return `A code has ${CODE_LENGTH} characters, this one has ${code.length}.`;
  return null;
}

/** Characters that codes leave out because of others, and what was probably meant. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  O: 'a D',
  Q: 'a D',
  0: 'a D',
  I: 'a J or a T',
  1: 'a 7',
  L: 'an E',
  Z: 'a 7',
  2: 'a 7',
  S: 'a 6',
  5: 'a 6',
  8: 'a 3',
  B: 'an R',
  U: 'a W',
  V: 'a W or a Y',
};
