import { ABUSIVE_FIRST_HALF } from './abusive-first-half.ts';
import { ABUSIVE_SECOND_HALF } from './abusive-second-half.ts';
import type { Shape } from './shape.ts';

/** Anger falls by being understood, insults by one fair limit. Past the line the talk is ended, and that is a right end. */
export const ABUSIVE_SHAPE: Shape = {
  temperament: 'abusive',
  start: { mood: 'angry', conduct: 'personal', fuse: 1 },
  flags: [
    { name: 'need-found', comment: 'The need behind the demand has been heard.' },
    { name: 'chose', comment: 'The customer chose between two ways.' },
    { name: 'stung', comment: 'The last reply hurt, so the next line answers that.' },
  ],
  beats: [...ABUSIVE_FIRST_HALF, ...ABUSIVE_SECOND_HALF],
  endings: [
    {
      id: 'held',
      grade: 'great',
      what: 'They stopped, were helped, and tell somebody so',
      csat: 5,
      nps: 8,
      minutes: 14,
    },
    {
      id: 'half-mended',
      grade: 'fair',
      what: 'It is put right, and not forgotten',
      csat: 3,
      nps: 5,
      minutes: 16,
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
      id: 'ended-by-policy',
      grade: 'safe-end',
      what: 'It was ended politely, as the policy asks',
      csat: 1,
      nps: 1,
      minutes: 12,
    },
    {
      id: 'ended-too-soon',
      grade: 'damaged',
      what: 'It was cut off, and they write to say so',
      csat: 1,
      nps: 0,
      minutes: 20,
    },
    {
      id: 'stayed-too-long',
      grade: 'damaged',
      what: 'The trainee stayed past the line, and carries it home',
      csat: 1,
      nps: 1,
      minutes: 25,
    },
  ],
  exits: { gone: 'ended-too-soon' },
};
