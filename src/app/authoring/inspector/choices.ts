import { CHANNELS, GRADES, PHASES, RATINGS, TRIGGERS, type Phase, type Trigger } from '#core/model/words.ts';
import type { Choice } from '#app/authoring/fields/choice-field.tsx';
import { CHANNEL_WORDS, GRADE_WORDS, RATING_WORDS } from '#app/ui/words-shown.ts';

/** The closed vocabularies of the format as an author chooses from them. */

const PHASE_WORDS: Record<Phase, string> = {
  open: 'Opening: the grievance is out',
  vent: 'Venting: feeling outruns facts',
  discover: 'Finding out: what it is really about',
  turn: 'Turning point: trust is won or lost',
  resolve: 'Resolving: what can be done',
  close: 'Closing: who, what, when',
};

const TRIGGER_WORDS: Record<Trigger, string> = {
  safety: 'Somebody’s safety',
  authority: 'More than you may decide',
  legal: 'A matter of law',
  clinical: 'A matter for a clinician',
  fraud: 'A sign of fraud',
  harassment: 'Harassment',
  'second-request': 'They ask for somebody else a second time',
};

export const PHASE_CHOICES: readonly Choice[] = PHASES.map((value) => ({ value, label: PHASE_WORDS[value] }));
export const TRIGGER_CHOICES: readonly Choice[] = TRIGGERS.map((value) => ({
  value,
  label: TRIGGER_WORDS[value],
}));
export const CHANNEL_CHOICES: readonly Choice[] = CHANNELS.map((value) => ({
  value,
  label: CHANNEL_WORDS[value],
}));
export const GRADE_CHOICES: readonly Choice[] = GRADES.map((value) => ({ value, label: GRADE_WORDS[value] }));
export const RATING_CHOICES: readonly Choice[] = RATINGS.map((value) => ({
  value,
  label: `${value}: ${RATING_WORDS[value]}`,
}));
export const KEYED_BY_CHOICES: readonly Choice[] = [
  { value: 'author', label: 'The author' },
  { value: 'panel', label: 'A panel of raters' },
  { value: 'model', label: 'A language model, unchecked' },
];
