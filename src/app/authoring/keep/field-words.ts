import type { FieldChange } from '#formats/scenario/difference/difference.ts';

/** Keys of the format in the words that the studio’s forms have for them. */
const WORDS: Readonly<Record<string, string>> = {
  says: 'says',
  thinks: 'thoughts',
  cue: 'cue',
  phase: 'phase',
  elicits: 'skills called for',
  markers: 'markers',
  to: 'leads to',
  when: 'condition',
  text: 'text',
  habit: 'habit',
  feedback: 'feedback',
  reaction: 'reaction',
  act: 'what it did',
  principle: 'principle',
  better: 'a better line',
  caveat: 'caveat',
  add: 'counts',
  set: 'sets',
  move: 'move',
  items: 'new pieces of information',
  offers: 'offers',
  title: 'title',
  summary: 'summary',
  aim: 'aim',
  label: 'content label',
  grade: 'grade',
  epilogue: 'epilogue',
  briefing: 'briefing',
  facilitator: 'facilitator’s card',
  customer: 'customer',
  persona: 'persona',
  name: 'name',
  start: 'first beat',
  counters: 'counters',
  flags: 'flags',
  exits: 'exits',
  allow: 'allowances',
  language: 'language',
  channel: 'channel',
  rating: 'rating',
  minutes: 'minutes',
  trigger: 'trigger',
  'hard-stop': 'hard stop',
};

/** "feedback, a better line": where a change is, from the part that it is told under. */
export function fieldWords({ path, file }: FieldChange, under: number): string {
  const steps = path.slice(under).map((step) => {
    if (typeof step === 'number') return `no. ${step + 1}`;
    return WORDS[step] ?? step.replaceAll('-', ' ');
  });
  return steps.length === 0 ? file : steps.join(', ');
}
