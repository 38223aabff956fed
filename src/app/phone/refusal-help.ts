import type { Refusal } from '#protocol/refusals.ts';

/** What a phone says to each refusal, and what its owner can do. */
export const REFUSAL_HELP: Readonly<Record<Refusal, { readonly title: string; readonly help: string }>> = {
  version: {
    title: 'This page does not fit the room',
    help: 'It was loaded before the room was renewed. Close it, and open the address on the screen again.',
  },
  'no-such-room': {
    title: 'There is no room with this code',
    help: 'Look at the screen again: every character counts. Codes have no 0, O, 1, I, L, 2, Z, 5, S, 8 or B.',
  },
  'room-over': { title: 'The session has ended', help: 'You can close this page.' },
  'scenario-changed': {
    title: 'This session cannot go on',
    help: 'Its conversation was changed meanwhile. The facilitator can open a new room; then type its code.',
  },
  'room-full': {
    title: 'The room is full',
    help: 'No more phones fit in. You can still take part: raise your hand when the letters are called.',
  },
  'wrong-key': {
    title: 'This is not the way in',
    help: 'Open the address on the screen again, or type the code.',
  },
  'bad-message': { title: 'The room did not understand this phone', help: 'Load the page again.' },
  'too-large': { title: 'That was too much at once', help: 'Load the page again.' },
  'too-fast': { title: 'The room is asked too often', help: 'Wait half a minute, then try again.' },
  late: { title: 'Voting is closed', help: 'Wait for the next one.' },
  superseded: { title: 'A newer vote counts', help: 'The last one you made is the one that counts.' },
  'not-offered': { title: 'This reply is not open', help: 'Choose another one.' },
  'not-your-turn': { title: 'Somebody else has the mic', help: 'Watch, and note what you see.' },
  'not-now': { title: 'The room has moved on', help: 'Nothing is lost. Look at the screen.' },
  'name-not-allowed': {
    title: 'This name cannot be used',
    help: 'Use letters, digits, spaces, full stops, hyphens and apostrophes, 24 at most.',
  },
  'cannot-store': {
    title: 'The room cannot store anything just now',
    help: 'It is not this phone. Try again in a moment.',
  },
};
