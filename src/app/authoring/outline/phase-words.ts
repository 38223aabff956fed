import type { Phase } from '#core/model/words.ts';

/** What the six phases are called over the acts of a script, and what happens in them, for who has never heard of phases. */
export const PHASE_WORDS: Readonly<Record<Phase, { readonly name: string; readonly gloss: string }>> = {
  open: { name: 'Open', gloss: 'the first words, and how you take them' },
  vent: { name: 'Vent', gloss: 'they let it out, and you let them' },
  discover: { name: 'Discover', gloss: 'what it is really about' },
  turn: { name: 'Turn', gloss: 'where it gets better, or does not' },
  resolve: { name: 'Resolve', gloss: 'what will be done, by whom and when' },
  close: { name: 'Close', gloss: 'the last words' },
};
