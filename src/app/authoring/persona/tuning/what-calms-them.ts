import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { AS_ARCHETYPE, type Dial, type Ways } from './dial.ts';
import { livingStates, moodRegion } from './mood-states.ts';

/** Time that was given once and did not show yet is remembered by this counter. */
const GIVEN_TIME = 'given-time';

/** An angry customer calms by being understood; how much of that it takes. */
export const whatCalmsAnger: Dial = {
  id: 'calms',
  question: 'What calms them?',
  choices: [
    {
      value: AS_ARCHETYPE,
      label: 'Being understood, and then understood again or given something to hold on to',
      effect: 'One acknowledgement opens the door; the next one, or a concrete step, takes the mood down.',
    },
    {
      value: 'once',
      label: 'Being understood once is enough',
      effect: 'A single specific acknowledgement takes anger down a level. Easier.',
    },
    {
      value: 'deeds',
      label: 'Only deeds',
      effect: 'Understanding alone never takes the mood below angry; after it, a concrete step does. Harder.',
    },
  ],
  suits: (archetype) => Object.hasOwn(archetype.signals, 'acknowledge') && middle(archetype).length > 0,
  turn: (choice, archetype) => {
    const { region } = moodRegion(archetype);
    const ways = (first: (below: string) => Ways['first']) =>
      middle(archetype).map(({ state, below }): Ways => ({
        region,
        state,
        event: 'acknowledge',
        first: first(below),
      }));
    if (choice === 'once') {
      return {
        ways: ways((to) => [
          { when: { eased: false, sore: false }, to, add: { trust: 1 }, set: { eased: true } },
        ]),
      };
    }
    // Heard and not moved: the entry has no effect, and keeps the archetype's below it from having one.
    return { ways: choice === 'deeds' ? ways(() => [{ when: { sore: false } }]) : [] };
  },
};

/** Somebody who is lost calms by being given time. */
export const whatCalmsDistress: Dial = {
  id: 'calms',
  question: 'What calms them?',
  choices: [
    {
      value: AS_ARCHETYPE,
      label: 'Being given time',
      effect: 'Every pause, and every word that takes their worry seriously, takes distress down a level.',
    },
    {
      value: 'slow',
      label: 'Being given time, more than once',
      effect: 'The first time shows nothing; from the second on distress falls. Harder.',
    },
  ],
  suits: (archetype) => Object.hasOwn(archetype.signals, 'room'),
  turn: (choice, archetype) => {
    const { region } = moodRegion(archetype);
    if (choice !== 'slow') return { ways: [] };
    return {
      ways: livingStates(archetype)
        .slice(1)
        .map(([state]): Ways => ({
          region,
          state,
          event: 'room',
          first: [
            {
              when: { [GIVEN_TIME]: 0, eased: false, sore: false },
              add: { [GIVEN_TIME]: 1 },
              set: { eased: true },
            },
          ],
        })),
      counters: { [GIVEN_TIME]: { min: 0, max: 1, start: 0 } },
    };
  },
};

/** States between calm and the worst that an acknowledgement can take down, each with the one below. */
function middle(archetype: PersonaFile): { state: string; below: string }[] {
  const states = livingStates(archetype);
  return states.slice(0, -1).flatMap(([state, { on }], place) => {
    const below = states[place - 1]?.[0];
    const moves = on?.['acknowledge']?.some(({ to }) => to !== undefined) ?? false;
    return below !== undefined && moves ? [{ state, below }] : [];
  });
}
