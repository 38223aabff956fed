import type { Channel, Temperament } from '#core/model/words.ts';

/** What an author knows of an incident before they write: the guided interview asks for it, `htl new` takes a part of it. */
export interface Answers {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly channel: Channel;
  readonly temperament: Temperament;
  /** Empty texts and lists become placeholders. */
  readonly customer: { readonly name: string; readonly pronouns: string; readonly about: string };
  /** Who the trainee is. */
  readonly you: string;
  /** What went wrong, and how the contact begins. */
  readonly situation: string;
  readonly firstWords: string;
  /** What they really need, which differs a little from what they ask for. */
  readonly need: string;
  readonly offers: readonly string[];
  readonly limits: readonly string[];
  /** What the trainee's screen shows. */
  readonly screen: readonly { readonly label: string; readonly value: string }[];
  /** Where it usually goes wrong, the habit that does most harm first. */
  readonly habits: readonly Habit[];
}

/** Real habits that make wrong replies: CRAFT.md §4.2. */
export const HABITS = [
  'fix-first',
  'script-speak',
  'policy shield',
  'over-apology',
  'over-promise',
  'info dump',
  'interrogation',
  'defence',
  'early hand-off',
  'late hand-off',
  'cheerful gloss',
  'hush money',
  'assumption',
  'punitive limit',
] as const;
export type Habit = (typeof HABITS)[number];

/** Marks a text that is still to be written, and says what belongs there. */
export const placeholder = (what: string): string => `‹${what}›`;
