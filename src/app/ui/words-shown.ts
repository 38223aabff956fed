import type { Channel, Grade, Rating, Skill, Temperament } from '#core/model/words.ts';

/** What the closed vocabularies are called on screen. One place, so that every screen says the same word. */

export const SKILL_WORDS: Record<Skill, { readonly name: string; readonly act: string }> = {
  calm: { name: 'Calm', act: 'Stay calm' },
  listen: { name: 'Listen', act: 'Listen' },
  empathize: { name: 'Empathize', act: 'Empathize' },
  options: { name: 'Options', act: 'Offer options' },
  escalate: { name: 'Escalate', act: 'Escalate when it is right' },
};

export const CHANNEL_WORDS: Record<Channel, string> = {
  phone: 'Phone',
  chat: 'Chat',
  email: 'Email',
  'in-person': 'In person',
  social: 'Social',
};

export const TEMPERAMENT_WORDS: Record<Temperament, string> = {
  angry: 'Angry',
  abusive: 'Abusive',
  confused: 'Confused',
};

export const RATING_WORDS: Record<Rating, string> = {
  G: 'Cross at most',
  '1': 'Raised voice',
  '2': 'Personal insults',
  '3': 'Threats or harassment, reported',
};

/** As in `StoredAttempt`. */
export const MODE_WORDS: Record<'learn' | 'practise' | 'check', string> = {
  learn: 'Learn',
  practise: 'Practise',
  check: 'Check',
};

export const GRADE_WORDS: Record<Grade, string> = {
  great: 'Great ending',
  fair: 'Fair ending',
  unresolved: 'Unresolved, with respect',
  damaged: 'Damaged',
  'safe-end': 'Safe end',
};
