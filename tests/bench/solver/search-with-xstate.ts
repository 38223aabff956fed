import { getAdjacencyMap } from '@xstate/graph';
import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { TALK } from '#core/machine/machine.ts';
import type { Game } from '#analysis/game.ts';
import type { TalkContext } from '#runtime/compile-machine.ts';

/** Exploring the machine of a game with XState's own tools, as one would without an engine. Every move is one event. */

/** Beat → the events that can come there. */
function eventsByBeat({ moves }: Game): ReadonlyMap<string, readonly { readonly type: string }[]> {
  return new Map(
    Object.entries(moves).map(([beat, list]) => [
      beat,
      list.map(({ events }) => ({ type: events[0] ?? '' })),
    ]),
  );
}

function beatOf(snapshot: AnyMachineSnapshot): string {
  return (snapshot.value as Record<string, string>)[TALK] ?? '';
}

/** Breadth first with `transition`: the keys of all states in the order of meeting, and each one's successors. */
export function searchBreadthFirst(game: Game, machine: AnyStateMachine): { keys: string[]; to: number[][] } {
  const events = eventsByBeat(game);
  const [first] = initialTransition(machine);
  const states: AnyMachineSnapshot[] = [first];
  const keys = [keyOf(first)];
  const numbers = new Map([[keys[0] ?? '', 0]]);
  const to: number[][] = [];
  for (const state of states) {
    const out: number[] = [];
    for (const event of events.get(beatOf(state)) ?? []) {
      const [next] = transition(machine, state, event);
      const key = keyOf(next);
      let number = numbers.get(key);
      if (number === undefined) {
        number = states.push(next) - 1;
        numbers.set(key, number);
        keys.push(key);
      }
      out.push(number);
    }
    to.push(out);
  }
  return { keys, to };
}

/** A state as `@xstate/graph` keeps it, with its successors by event. */
export interface MappedState {
  readonly state: AnyMachineSnapshot;
  readonly transitions: Readonly<
    Record<string, { readonly event: { readonly type: string }; readonly state: AnyMachineSnapshot }>
  >;
}

/** What `@xstate/graph` makes of it, with its own defaults. */
export function adjacencyMap(game: Game, machine: AnyStateMachine): MappedState[] {
  const events = eventsByBeat(game);
  const map = getAdjacencyMap(machine, {
    events: (snapshot: AnyMachineSnapshot) => [...(events.get(beatOf(snapshot)) ?? [])],
  });
  return Object.values(map) as MappedState[];
}

/** A state in one text; regions, counters and flags always stand in the machine's order. */
export function keyOf({ value, context }: AnyMachineSnapshot): string {
  const { counters, flags } = context as TalkContext;
  return JSON.stringify([Object.values(value as object), Object.values(counters), Object.values(flags)]);
}
