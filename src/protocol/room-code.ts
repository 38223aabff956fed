/**
 * Room codes: six characters read off a wall and typed on a phone, so no look-alikes (no 0 O, 1 I L, 2 Z, 5 S, 8 B) and no
 * vowel but A, so that few words come out. 22^6 are 113 million; guessing is rate-limited besides.
 */

export const CODE_ALPHABET = '34679ACDEFGHJKMNPRTWXY';
export const CODE_LENGTH = 6;

const PATTERN = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

export function isRoomCode(text: string): boolean {
  return PATTERN.test(text);
}

/** What somebody typed, as a code: upper case, without spaces and hyphens. It may still be no code. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]+/g, '');
}

/**
 * A code from random bytes; draws again where a byte would favour some characters.
 *
 * @param randomBytes gives that many random bytes; the shell hands it in
 */
export function drawRoomCode(randomBytes: (count: number) => Uint8Array): string {
  const usable = 256 - (256 % CODE_ALPHABET.length);
  let code = '';
  while (code.length < CODE_LENGTH) {
    for (const byte of randomBytes(CODE_LENGTH * 2))
      if (byte < usable && code.length < CODE_LENGTH) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
  }
  return code;
}
