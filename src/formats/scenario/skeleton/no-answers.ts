import type { Answers } from './answers.ts';

/** Nothing is known yet: all is placeholder. */
export const NO_ANSWERS: Answers = {
  id: 'my-scenario',
  title: '',
  language: 'en',
  channel: 'phone',
  temperament: 'angry',
  customer: { name: '', pronouns: '', about: '' },
  you: '',
  situation: '',
  firstWords: '',
  need: '',
  offers: [],
  limits: [],
  screen: [],
  habits: [],
};
