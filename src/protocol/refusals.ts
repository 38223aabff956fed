/**
 * Every reason for which a room says no: a closed list, so that each screen can answer each of them. The words are what a
 * person reads when nothing better fits the place.
 */
export const REFUSALS = {
  version: 'This page is older or newer than the room. Reload it.',
  'no-such-room': 'There is no room with this code. Look at the screen again.',
  'room-over': 'This session has ended.',
  'scenario-changed':
    'The conversation of this room was changed or taken away, so this session cannot go on. Open a new room.',
  'room-full': 'This room is full.',
  'wrong-key': 'This address does not open the console of this room.',
  'bad-message': 'The room did not understand this.',
  'too-large': 'That was more than the room takes at once.',
  'too-fast': 'That was too often in too short a time. Wait a moment.',
  late: 'Voting is closed.',
  superseded: 'A newer vote of yours is already counted.',
  'not-offered': 'This reply is not open.',
  'not-your-turn': 'Somebody else has the mic.',
  'not-now': 'The room is at another point now.',
  'name-not-allowed': 'This name cannot be used here.',
  'cannot-store': 'The room could not store this, so it does not count. Try again.',
} as const;

export type Refusal = keyof typeof REFUSALS;

export const REFUSAL_NAMES = Object.keys(REFUSALS) as [Refusal, ...Refusal[]];
