import { ANGRY_FIRST_HALF } from './angry-first-half.ts';
import { ANGRY_SECOND_HALF } from './angry-second-half.ts';
import type { Shape } from './shape.ts';

/** Anger falls by being understood, then by something to hold on to. Nine beats, six to eight decisions. */
export const ANGRY_SHAPE: Shape = {
  temperament: 'angry',
  start: { mood: 'angry' },
  flags: [
    { name: 'need-found', comment: 'The need behind the demand has been heard.' },
    { name: 'chose', comment: 'The customer chose between two ways.' },
    { name: 'promised', comment: 'Something was promised that cannot be kept.' },
  ],
  beats: [...ANGRY_FIRST_HALF, ...ANGRY_SECOND_HALF],
  endings: [
    {
      id: 'held',
      grade: 'great',
      what: 'They have what they needed, and tell somebody so',
      csat: 5,
      nps: 9,
      minutes: 12,
    },
    {
      id: 'half-mended',
      grade: 'fair',
      what: 'It is put right, and not forgotten',
      csat: 4,
      nps: 6,
      minutes: 14,
    },
    {
      id: 'no-further',
      grade: 'unresolved',
      what: 'They were treated decently, and have to come back',
      csat: 2,
      nps: 3,
      minutes: 18,
    },
    {
      id: 'gone-for-good',
      grade: 'damaged',
      what: 'They left, and tell others why',
      csat: 1,
      nps: 0,
      minutes: 22,
    },
  ],
  exits: { gone: 'gone-for-good' },
};
