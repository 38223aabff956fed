import { TALK } from '#core/machine/machine.ts';
import { ALWAYS, NO_EFFECT } from '#core/model/condition.ts';
import type { Game } from '#analysis/game.ts';

/** start → ask; ask → wait, good or bad; wait → ask. */
const to = (target: string) => [{ when: ALWAYS, target, effect: NO_EFFECT }];
const move = (id: string) => ({ id, when: ALWAYS, events: [id] });

export const loopingGame: Game = {
  machine: {
    id: 'looping',
    counters: {},
    flags: {},
    regions: [
      {
        id: TALK,
        initial: 'start',
        states: {
          start: { final: false, on: { begin: to('ask') } },
          ask: { final: false, on: { hesitate: to('wait'), help: to('good'), shout: to('bad') } },
          wait: { final: false, on: { again: to('ask') } },
          good: { final: true, on: {} },
          bad: { final: true, on: {} },
        },
      },
    ],
  },
  moves: {
    start: [move('begin')],
    ask: [move('hesitate'), move('help'), move('shout')],
    wait: [move('again')],
  },
};
