import { TALK, type Transition } from '#core/machine/machine.ts';
import { ALWAYS, NO_EFFECT } from '#core/model/condition.ts';
import type { Game } from '#analysis/game.ts';

const COUNTERS = ['a', 'b', 'c'];
const LAST = 100;
/** How far a reply counts each of them on. */
const STEP = 20;

/**
 * Every reply asks for three counters from 0 to 100 and counts one of them on: more values together than there is room to
 * note what becomes of them. `flags`: so many that nobody asks for, for memories of several words.
 */
export function wideGame(flags: number): Game {
  const ways = (counter: string): Transition[] => [
    {
      when: { ...ALWAYS, counters: { a: { min: 30 }, b: { max: 60 }, c: { min: 50 } } },
      effect: { ...NO_EFFECT, add: { [counter]: STEP + 1 } },
    },
    {
      when: { ...ALWAYS, counters: { a: { min: 90 }, b: { min: 90 }, c: { min: 90 } } },
      target: 'end',
      effect: NO_EFFECT,
    },
    { when: ALWAYS, effect: { ...NO_EFFECT, add: { [counter]: STEP } } },
  ];
  return {
    machine: {
      id: 'wide',
      counters: Object.fromEntries(COUNTERS.map((name) => [name, { min: 0, max: LAST, start: 0 }])),
      flags: Object.fromEntries(Array.from({ length: flags }, (_, i) => [`flag-${i}`, i % 2 === 0])),
      regions: [
        {
          id: TALK,
          initial: 'ask',
          states: {
            ask: { final: false, on: Object.fromEntries(COUNTERS.map((name) => [name, ways(name)])) },
            end: { final: true, on: {} },
          },
        },
      ],
    },
    moves: { ask: COUNTERS.map((id) => ({ id, when: ALWAYS, events: [id] })) },
  };
}
