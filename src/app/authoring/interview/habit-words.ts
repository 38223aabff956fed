import type { Habit } from '#formats/scenario/skeleton/answers.ts';

/** Each habit as one hears it. */
export const HABIT_WORDS: Readonly<Record<Habit, string>> = {
  'fix-first': 'Offers a fix before anything was heard',
  'script-speak': 'Says the sentence that is always said',
  'policy shield': 'Hides behind the rule',
  'over-apology': 'Says sorry again and again, and nothing moves',
  'over-promise': 'Promises what nobody can keep',
  'info dump': 'Explains everything at once',
  interrogation: 'Asks one question after the other',
  defence: 'Defends the house, or a colleague',
  'early hand-off': 'Passes them on to be rid of them',
  'late hand-off': 'Keeps what should have been passed on',
  'cheerful gloss': 'Smiles it away',
  'hush money': 'Gives money so that it stops',
  assumption: 'Takes it for the usual case',
  'punitive limit': 'Sets a limit like a slap',
};
