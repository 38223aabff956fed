/** Asides in brackets: `[No hello.]`, `[swears]`, `(reads it out)`. */
const NARRATION = /\[[^\]]*\]|\([^)]*\)/g;

/** What is really said or written of a text: narration in square or round brackets is left out. */
export function spoken(text: string): string {
  return text.replaceAll(NARRATION, ' ');
}
