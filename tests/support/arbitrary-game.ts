import fc from 'fast-check';
import {
  TALK,
  type Machine,
  type MachineState,
  type Region,
  type Transition,
} from '#core/machine/machine.ts';
import type { Condition, CounterSpec, Effect } from '#core/model/condition.ts';
import type { Game, Move } from '#analysis/game.ts';

/** Small games of every kind the intermediate form allows: for holding the explorer against the plain rules. */

const EVENTS = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5'];
const ENDINGS = ['end-0', 'end-1'];

interface Names {
  /** Region → its states, the conversation left out. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
  readonly counters: Readonly<Record<string, CounterSpec>>;
  readonly flags: readonly string[];
}

function pickSome<T>(names: readonly string[], value: (name: string) => fc.Arbitrary<T>) {
  return fc
    .subarray([...names], { maxLength: Math.min(2, names.length) })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, value(name)]))));
}

function conditions({ regions, counters, flags }: Names): fc.Arbitrary<Condition> {
  return fc.record({
    in: pickSome(Object.keys(regions), (region) =>
      fc.subarray([...(regions[region] ?? [])], { minLength: 1 }),
    ),
    counters: pickSome(Object.keys(counters), (name) => {
      const { min, max } = counters[name] ?? { min: 0, max: 0 };
      return fc.oneof(
        fc.integer({ min: min - 1, max: max + 1 }).map((low) => ({ min: low })),
        fc.integer({ min: min - 1, max: max + 1 }).map((high) => ({ max: high })),
        fc
          .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 2 }))
          .map(([low, more]) => ({ min: low, max: low + more })),
      );
    }),
    flags: pickSome(flags, () => fc.boolean()),
  });
}

function effects({ counters, flags }: Names): fc.Arbitrary<Effect> {
  const numbers = fc.integer({ min: -3, max: 4 });
  return fc.record({
    flags: pickSome(flags, () => fc.boolean()),
    set: pickSome(Object.keys(counters), () => numbers),
    add: pickSome(Object.keys(counters), () => numbers),
  });
}

function transitions(names: Names, targets: readonly string[]): fc.Arbitrary<Transition[]> {
  const one = fc
    .record({
      when: conditions(names),
      effect: effects(names),
      target: fc.option(fc.constantFrom(...targets), { nil: undefined }),
    })
    .map(({ target, ...rest }): Transition => ({ ...rest, ...(target !== undefined && { target }) }));
  return fc.array(one, { minLength: 1, maxLength: 3 });
}

function states(
  names: Names,
  own: readonly string[],
  ends: readonly string[],
): fc.Arbitrary<Record<string, MachineState>> {
  const on = fc
    .subarray(EVENTS, { maxLength: 4 })
    .chain((events) =>
      fc.record(Object.fromEntries(events.map((event) => [event, transitions(names, [...own, ...ends])]))),
    );
  const open = fc.record(Object.fromEntries(own.map((id) => [id, on])));
  return open.map((byState) => ({
    ...Object.fromEntries(Object.entries(byState).map(([id, each]) => [id, { final: false, on: each }])),
    ...Object.fromEntries(ends.map((id) => [id, { final: true, on: {} }])),
  }));
}

const numbered = (prefix: string, min: number, max: number) =>
  fc.integer({ min, max }).map((count) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`));

const names: fc.Arbitrary<Names & { readonly beats: readonly string[] }> = fc
  .record({
    beats: numbered('beat', 1, 4),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
    bounds: fc.array(fc.tuple(fc.integer({ min: -2, max: 0 }), fc.integer({ min: 0, max: 3 })), {
      maxLength: 3,
    }),
    flags: numbered('flag', 0, 3),
    // Flags nobody reads make words wide enough that a machine needs several.
    ballast: fc.constantFrom(0, 0, 40),
  })
  .map(({ beats, sizes, bounds, flags, ballast }) => ({
    beats,
    regions: Object.fromEntries(
      sizes.map((size, r) => [`region-${r}`, Array.from({ length: size }, (_, i) => `state-${i}`)]),
    ),
    counters: Object.fromEntries(
      bounds.map(([min, max], i) => [`counter-${i}`, { min, max, start: Math.min(max, Math.max(min, 0)) }]),
    ),
    flags: [...flags, ...Array.from({ length: ballast }, (_, i) => `ballast-${i}`)],
  }));

export const arbitraryGame: fc.Arbitrary<Game> = names.chain((all) => {
  const regions = Object.entries(all.regions).map(([id, own]) =>
    states(all, own, []).map((made): Region => ({ id, initial: own[0] ?? '', states: made })),
  );
  const talk = states(all, all.beats, ENDINGS).map((made): Region => ({
    id: TALK,
    initial: all.beats[0] ?? '',
    states: made,
  }));
  const move = fc.record({
    when: conditions(all),
    events: fc.array(fc.constantFrom(...EVENTS), { minLength: 1, maxLength: 3 }),
  });
  const moves = fc.record(
    Object.fromEntries(all.beats.map((id) => [id, fc.array(move, { minLength: 1, maxLength: 3 })])),
  );
  return fc
    .record({ talk, regions: fc.tuple(...regions), moves })
    .map(({ talk: first, regions: rest, moves: open }) => {
      const machine: Machine = {
        id: 'arbitrary',
        counters: all.counters,
        flags: Object.fromEntries(all.flags.map((flag) => [flag, false])),
        regions: [first, ...rest],
      };
      const named = Object.entries(open).map(([id, list]): [string, Move[]] => [
        id,
        list.map((each, i) => ({ ...each, id: `move-${i}` })),
      ]);
      return { machine, moves: Object.fromEntries(named) };
    });
});

const LAST_TICK = 4;

/** The same with a clock that ends every talk after a few moves, so that none goes round for ever. */
export const arbitraryEndingGame: fc.Arbitrary<Game> = arbitraryGame.map(({ machine, moves }) => {
  const [talk, ...others] = machine.regions;
  if (!talk) throw new Error('a game has a conversation');
  const always = { in: {}, counters: {}, flags: {} };
  const nothing = { flags: {}, set: {}, add: {} };
  const late = { ...always, counters: { clock: { min: LAST_TICK } } };
  const timed = Object.entries(talk.states).map(([id, state]): [string, MachineState] => {
    const ends = state.on['e0'] ? 'end-0' : 'end-1';
    const tick = [{ when: late, target: ends, effect: nothing }];
    return [id, state.final ? state : { ...state, on: { ...state.on, tick } }];
  });
  const clock: Region = {
    id: 'clock',
    initial: 'on',
    states: {
      on: { final: false, on: { tick: [{ when: always, effect: { ...nothing, add: { clock: 1 } } }] } },
    },
  };
  return {
    machine: {
      ...machine,
      counters: { ...machine.counters, clock: { min: 0, max: LAST_TICK, start: 0 } },
      regions: [{ ...talk, states: Object.fromEntries(timed) }, ...others, clock],
    },
    moves: Object.fromEntries(
      Object.entries(moves).map(([id, list]) => [
        id,
        list.map((move) => ({ ...move, events: [...move.events, 'tick'] })),
      ]),
    ),
  };
});
