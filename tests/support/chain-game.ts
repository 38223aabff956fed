import { TALK, type MachineState } from '#core/machine/machine.ts';
import { ALWAYS, NO_EFFECT } from '#core/model/condition.ts';
import type { Game } from '#analysis/game.ts';

/** A talk of so many beats, each of which leads to the next by every one of its replies. */
export function chainGame(beats: number, replies: number): Game {
  const ids = Array.from({ length: replies }, (_, i) => `reply-${i}`);
  const places = Array.from({ length: beats }, (_, i) => i);
  const states = places.map((place): [string, MachineState] => {
    const to = [{ when: ALWAYS, target: `beat-${place + 1}`, effect: NO_EFFECT }];
    return [`beat-${place}`, { final: false, on: Object.fromEntries(ids.map((id) => [id, to])) }];
  });
  const end: [string, MachineState] = [`beat-${beats}`, { final: true, on: {} }];
  const moves = ids.map((id) => ({ id, when: ALWAYS, events: [id] }));
  return {
    machine: {
      id: 'chain',
      counters: {},
      flags: {},
      regions: [{ id: TALK, initial: 'beat-0', states: Object.fromEntries([...states, end]) }],
    },
    moves: Object.fromEntries(places.map((place) => [`beat-${place}`, moves])),
  };
}
