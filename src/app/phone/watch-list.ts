import type { MarkerId } from '#core/rubric/markers.ts';

/**
 * What observers look for while one of them has the mic: a dozen of the rubric's markers that can be told from one reply,
 * five of good craft and lapses that often come instead. Their labels are the rubric's.
 */
export const WATCH_LIST: readonly { readonly id: MarkerId; readonly label: string }[] = [
  { id: 'calm.answers-issue', label: 'answers the issue, not the insult' },
  { id: 'calm.says-what-next', label: 'says what happens next and how long' },
  { id: 'listen.paraphrase', label: 'says back two or more specifics' },
  { id: 'listen.one-question', label: 'asks one question at a time' },
  { id: 'empathize.names-effect', label: 'names the specific effect on them' },
  { id: 'options.choices', label: 'offers two or three feasible options with trade-offs' },
  { id: 'options.concrete', label: 'is concrete: what, who, when' },
  { id: 'calm.defends', label: 'defends self or the company' },
  { id: 'listen.cuts-to-form', label: 'cuts to ID or a form' },
  { id: 'empathize.generic', label: 'says a generic "I understand"' },
  { id: 'options.fix-first', label: 'jumps to a fix before acknowledging' },
  { id: 'options.vague-follow-up', label: 'says "someone will be in touch"' },
];
