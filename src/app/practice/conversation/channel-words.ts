import type { Channel, Move } from '#core/model/words.ts';

/** How each channel says what is going on. `name` is the customer's. */
export interface ChannelWords {
  readonly heading: (name: string) => string;
  readonly arriving: (name: string) => string;
  readonly waiting: (name: string) => string;
  readonly ended: string;
}

const firstName = (name: string) => name.split(' ')[0] ?? name;

export const TALKING: Record<Channel, ChannelWords> = {
  phone: {
    heading: (name) => `On the phone with ${name}`,
    arriving: (name) => `${name} is calling`,
    waiting: (name) => `${firstName(name)} draws breath`,
    ended: 'The call has ended',
  },
  chat: {
    heading: (name) => `Chat with ${name}`,
    arriving: (name) => `${name} opens a chat`,
    waiting: (name) => `${firstName(name)} is typing`,
    ended: 'The chat is closed',
  },
  email: {
    heading: (name) => `Emails with ${name}`,
    arriving: (name) => `An email from ${name}`,
    waiting: (name) => `${firstName(name)} is writing back`,
    ended: 'The case is closed',
  },
  'in-person': {
    heading: (name) => `At the counter with ${name}`,
    arriving: (name) => `${name} comes to the counter`,
    waiting: (name) => `${firstName(name)} looks at you`,
    ended: 'The conversation has ended',
  },
  social: {
    heading: (name) => `In public with ${name}`,
    arriving: (name) => `${name} posts about you`,
    waiting: (name) => `${firstName(name)} is typing, and others are reading`,
    ended: 'The thread goes quiet',
  },
};

export const MOVE_WORDS: Record<Move, { readonly name: string; readonly going: string }> = {
  silence: { name: 'Say nothing', going: 'You let the silence stand' },
  hold: { name: 'Put on hold', going: 'On hold' },
};
