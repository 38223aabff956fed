import type { Channel, Move } from '#core/model/words.ts';

/** How each channel says what is going on. `name` is the customer's. */
export interface ChannelWords {
  readonly heading: (name: string) => string;
  readonly arriving: (name: string) => string;
  readonly waiting: (name: string) => string;
  readonly ended: string;
}

const TITLES = new Set(['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Prof', 'Sir', 'Dame']);

/** What to call somebody in passing: the first name, or title and surname of those introduced by title. */
export function shortName(name: string): string {
  const [first = name, ...rest] = name.split(' ');
  return TITLES.has(first.replace('.', '')) ? `${first} ${rest.at(-1) ?? ''}`.trim() : first;
}

export const TALKING: Record<Channel, ChannelWords> = {
  phone: {
    heading: (name) => `On the phone with ${name}`,
    arriving: (name) => `${name} is calling`,
    waiting: (name) => `${shortName(name)} draws breath`,
    ended: 'The call has ended',
  },
  chat: {
    heading: (name) => `Chat with ${name}`,
    arriving: (name) => `${name} opens a chat`,
    waiting: (name) => `${shortName(name)} is typing`,
    ended: 'The chat is closed',
  },
  email: {
    heading: (name) => `Emails with ${name}`,
    arriving: (name) => `An email from ${name}`,
    waiting: (name) => `${shortName(name)} is writing back`,
    ended: 'The case is closed',
  },
  'in-person': {
    heading: (name) => `At the counter with ${name}`,
    arriving: (name) => `${name} comes to the counter`,
    waiting: (name) => `${shortName(name)} looks at you`,
    ended: 'The conversation has ended',
  },
  social: {
    heading: (name) => `In public with ${name}`,
    arriving: (name) => `${name} posts about you`,
    waiting: (name) => `${shortName(name)} is typing, and others are reading`,
    ended: 'The thread goes quiet',
  },
};

export const MOVE_WORDS: Record<Move, { readonly name: string; readonly going: string }> = {
  silence: { name: 'Say nothing', going: 'You let the silence stand' },
  hold: { name: 'Put on hold', going: 'On hold' },
};
