import { AS_ARCHETYPE, type Dial } from './dial.ts';
import { moodRegion } from './mood-states.ts';

/** Whether the mood can be read from outside. A confused customer's mask is where they start, not what they are. */
export const whatTheyHide: Dial = {
  id: 'hide',
  question: 'What do they hide?',
  choices: [
    {
      value: AS_ARCHETYPE,
      label: 'Nothing: they show how they feel',
      effect: 'Trainees can read the mood all the time.',
    },
    {
      value: 'mistrust',
      label: 'How they feel, while they do not trust you',
      effect: 'While trust is below zero the mood cannot be read; words and what they do must tell.',
    },
  ],
  suits: (archetype) => archetype.masks === undefined,
  turn: (choice, archetype) =>
    choice === 'mistrust'
      ? { ways: [], masks: { region: moodRegion(archetype).region, while: { trust: '..-1' } } }
      : { ways: [] },
};
