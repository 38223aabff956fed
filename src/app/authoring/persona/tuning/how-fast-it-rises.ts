import { AS_ARCHETYPE, type Dial, type Ways } from './dial.ts';
import { livingStates, moodRegion, stingOf, STUNG } from './mood-states.ts';

/** A sting that is let pass is remembered by this counter. */
const LET_PASS = 'let-pass';

/** How fast it gets worse when something stings. */
export const howFastItRises: Dial = {
  id: 'rise',
  question: 'How fast does it get worse?',
  choices: [
    {
      value: AS_ARCHETYPE,
      label: 'Step by step',
      effect: 'Every wrong word takes the mood up one level.',
    },
    {
      value: 'patient',
      label: 'Slowly: they let the first wrong word pass',
      effect: 'The first sting only leaves them stung; from the second on the mood rises, one level each.',
    },
    {
      value: 'quick',
      label: 'Fast: one wrong word and it jumps',
      effect: 'A wrong word takes the mood up two levels at once.',
    },
  ],
  suits: (archetype) => stingOf(archetype) !== undefined && livingStates(archetype).length > 2,
  turn: (choice, archetype) => {
    const states = livingStates(archetype);
    const { region } = moodRegion(archetype);
    const event = stingOf(archetype) ?? '';
    if (choice === 'patient') {
      const ways = states.slice(0, -1).map(([state]): Ways => ({
        region,
        state,
        event,
        first: [{ when: { [LET_PASS]: 0 }, add: { [LET_PASS]: 1 }, set: { sore: true } }],
      }));
      return { ways, counters: { [LET_PASS]: { min: 0, max: 1, start: 0 } } };
    }
    if (choice !== 'quick') return { ways: [] };
    return {
      ways: states.flatMap(([state], place): Ways[] => {
        const to = states[place + 2]?.[0];
        return to === undefined ? [] : [{ region, state, event, first: [{ to, ...STUNG }] }];
      }),
    };
  },
};
