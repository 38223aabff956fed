const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The letter of a reply, from its place in its beat (from 0); a draft with more than there are letters goes on in numbers. */
export function letterOf(index: number): string {
  return LETTERS[index] ?? String(index + 1);
}
