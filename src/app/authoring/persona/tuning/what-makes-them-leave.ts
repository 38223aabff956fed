import { AS_ARCHETYPE, type Dial } from './dial.ts';
import { leavingState, livingStates, moodRegion, stingOf, STUNG } from './mood-states.ts';

/** When they have had enough. */
export const whatMakesThemLeave: Dial = {
  id: 'leave',
  question: 'When do they hang up or walk out?',
  choices: [
    {
      value: AS_ARCHETYPE,
      label: 'At the second wrong word when they are at their worst',
      effect: 'One more chance, then they are gone.',
    },
    {
      value: 'at-once',
      label: 'At the first wrong word when they are at their worst',
      effect: 'No second chance once it has come so far.',
    },
    {
      value: 'never',
      label: 'Never over a wrong word',
      effect: 'They stay on, trusting you a little less each time.',
    },
  ],
  suits: (archetype) => leavingState(archetype) !== undefined && stingOf(archetype) !== undefined,
  turn: (choice, archetype) => {
    const { region } = moodRegion(archetype);
    const state = livingStates(archetype).at(-1)?.[0] ?? '';
    const event = stingOf(archetype) ?? '';
    const to = leavingState(archetype) ?? '';
    if (choice === 'at-once') return { ways: [{ region, state, event, first: [{ to }] }] };
    return { ways: choice === 'never' ? [{ region, state, event, first: [{ ...STUNG }] }] : [] };
  },
};
