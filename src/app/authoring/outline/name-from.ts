/** Letters a name may have at most. */
const LONGEST = 64;

/** Words as a name: "What’s next?" becomes `what-s-next`. Empty where nothing of them can stand in a name. */
export function nameFrom(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}
