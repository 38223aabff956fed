import { TALK } from '#core/machine/machine.ts';
import { holds } from '#core/model/condition.ts';
import type { Game } from '#analysis/game.ts';
import { plainStart, plainStep, type PlainState } from './xstate-free-stepper.ts';

/** The reachable states of a game by the plain rules, with no thought of speed: to hold the explorer against. */
export interface PlainGraph {
  /** Key → state. */
  readonly states: ReadonlyMap<string, PlainState>;
  /** Key of a state → its open moves in order, each with the key it leads to. */
  readonly edges: ReadonlyMap<string, readonly { readonly move: string; readonly to: string }[]>;
  readonly start: string;
  /** False when `limit` was passed. */
  readonly complete: boolean;
}

export function keyOf({ states, counters, flags }: PlainState): string {
  const sorted = (record: Readonly<Record<string, unknown>>) =>
    Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted(states), sorted(counters), sorted(flags)]);
}

export function plainExplore({ machine, moves }: Game, limit: number): PlainGraph {
  const first = plainStart(machine);
  const start = keyOf(first);
  const states = new Map([[start, first]]);
  const edges = new Map<string, { move: string; to: string }[]>();
  for (const [key, state] of states) {
    if (states.size > limit) return { states, edges, start, complete: false };
    const beat = state.states[TALK] ?? '';
    const open = (Object.hasOwn(moves, beat) ? (moves[beat] ?? []) : []).filter(({ when }) =>
      holds(when, { regions: state.states, counters: state.counters, flags: state.flags }),
    );
    const out: { move: string; to: string }[] = [];
    for (const { id, events } of open) {
      const after = events.reduce((at, event) => plainStep(machine, at, event), state);
      const to = keyOf(after);
      states.set(to, states.get(to) ?? after);
      out.push({ move: id, to });
    }
    edges.set(key, out);
  }
  return { states, edges, start, complete: true };
}
