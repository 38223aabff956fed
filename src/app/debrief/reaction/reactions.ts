/** The answers to "How was that?". The ids are stored with the talk. */
export const REACTIONS = [
  { id: 'easier', says: 'Easier than I feared' },
  { id: 'as-expected', says: 'About what I expected' },
  { id: 'harder', says: 'Harder than I expected' },
  { id: 'got-to-me', says: 'It got to me' },
] as const;

/** Stored too, so that nobody is asked twice. */
export const SKIPPED = 'skipped';

/** What the screen answers; null when there is nothing to answer to. */
export function echoOf(reaction: string): { readonly said: string; readonly answer: string } | null {
  const said = REACTIONS.find(({ id }) => id === reaction);
  if (!said) return null;
  const answer =
    said.id === 'got-to-me'
      ? 'That happens, and it says nothing against you. What follows can wait until you have had a minute.'
      : 'Keep that in mind while you read on: where it felt one way and went another is worth a second look.';
  return { said: said.says, answer };
}
