import { CONFUSED_FIRST_HALF } from './confused-first-half.ts';
import { CONFUSED_SECOND_HALF } from './confused-second-half.ts';
import type { Shape } from './shape.ts';

/** Understanding grows one plain step at a time; a pleasant "yes" may hide that nothing was understood. */
export const CONFUSED_SHAPE: Shape = {
  temperament: 'confused',
  start: {},
  flags: [
    { name: 'need-found', comment: 'What worries them has been heard.' },
    { name: 'helped', comment: 'The thing that worries them is being seen to.' },
    { name: 'chose', comment: 'They chose how it is done.' },
  ],
  beats: [...CONFUSED_FIRST_HALF, ...CONFUSED_SECOND_HALF],
  endings: [
    {
      id: 'held',
      grade: 'great',
      what: 'They understood it, and it is done their way',
      csat: 5,
      nps: 9,
      minutes: 16,
    },
    {
      id: 'half-mended',
      grade: 'fair',
      what: 'It is put right, and they will ask again',
      csat: 4,
      nps: 6,
      minutes: 18,
    },
    {
      id: 'pleasant-call',
      grade: 'unresolved',
      what: 'A pleasant talk, after which nothing had changed',
      csat: 4,
      nps: 5,
      minutes: 14,
    },
    {
      id: 'over-their-head',
      grade: 'damaged',
      what: 'They were left with less than before',
      csat: 2,
      nps: 2,
      minutes: 20,
    },
    {
      id: 'came-to-harm',
      grade: 'damaged',
      what: 'What they worried about came true',
      csat: 1,
      nps: 0,
      minutes: 30,
    },
  ],
  exits: { harm: 'came-to-harm' },
};
