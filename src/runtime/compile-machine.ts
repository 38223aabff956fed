import { and, assign, or, setup, stateIn, type AnyStateMachine } from 'xstate';
import type { Machine, Region, Transition } from '#core/machine/machine.ts';
import {
  applyEffect,
  holdsInContext,
  isAlways,
  isNoEffect,
  printCondition,
  type Condition,
  type Effect,
} from '#core/model/condition.ts';

/**
 * The intermediate form as one parallel XState v5 machine: the conversation, the ledger and the persona's regions.
 * The config is plain JSON; its guards and actions come from a closed vocabulary, by name with params.
 */

export interface TalkContext {
  readonly counters: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** A guard is named by its condition in one line; `params` spell the same condition out for other readers. */
export interface GuardJson {
  readonly type: string;
  readonly params: Condition;
}

export interface TransitionJson {
  readonly target?: string;
  readonly guard?: GuardJson;
  readonly actions?: { readonly type: 'change'; readonly params: Effect };
}

interface StateJson {
  readonly type?: 'final';
  readonly on?: Readonly<Record<string, readonly TransitionJson[]>>;
}

/** A scenario's machine as plain XState v5 JSON. */
export interface MachineJson {
  readonly id: string;
  readonly type: 'parallel';
  readonly context: TalkContext;
  readonly states: Readonly<
    Record<string, { readonly initial: string; readonly states: Readonly<Record<string, StateJson>> }>
  >;
}

function transitionJson({ when, target, effect }: Transition): TransitionJson {
  return {
    ...(target !== undefined && { target }),
    ...(!isAlways(when) && { guard: { type: printCondition(when), params: when } }),
    ...(!isNoEffect(effect) && { actions: { type: 'change', params: effect } }),
  };
}

function regionJson(region: Region): MachineJson['states'][string] {
  const states = Object.entries(region.states).map(([id, state]): [string, StateJson] => {
    const on = Object.entries(state.on).map(([event, list]) => [event, list.map(transitionJson)] as const);
    return [
      id,
      { ...(state.final && { type: 'final' }), ...(on.length > 0 && { on: Object.fromEntries(on) }) },
    ];
  });
  return { initial: region.initial, states: Object.fromEntries(states) };
}

/** The machine as plain XState JSON: what `htl export` writes and what other XState tools can draw. */
export function machineJson(machine: Machine): MachineJson {
  return {
    id: machine.id,
    type: 'parallel',
    context: {
      counters: Object.fromEntries(
        Object.entries(machine.counters).map(([name, { start }]) => [name, start]),
      ),
      flags: machine.flags,
    },
    states: Object.fromEntries(machine.regions.map((region) => [region.id, regionJson(region)])),
  };
}

/** `stateIn` for each region asked about, any of its states, and the comparisons with constants. */
function guardFor(condition: Condition) {
  const inRegions = Object.entries(condition.in).map(([region, states]) =>
    or(states.map((state) => stateIn({ [region]: state }))),
  );
  const compare = ({ context }: { context: TalkContext }) => holdsInContext(condition, context);
  // XState types guards by the machine they will stand in; these are made before there is one.
  return and([...inRegions, compare] as never);
}

function conditionsOf(machine: Machine): Map<string, Condition> {
  const found = new Map<string, Condition>();
  for (const region of machine.regions) {
    for (const state of Object.values(region.states)) {
      for (const { when } of Object.values(state.on).flat()) found.set(printCondition(when), when);
    }
  }
  return found;
}

/** The machine, ready for XState's pure `transition` or for an actor. */
export function compileMachine(machine: Machine): AnyStateMachine {
  const guards = Object.fromEntries([...conditionsOf(machine)].map(([name, when]) => [name, guardFor(when)]));
  return setup({
    types: { context: {} as TalkContext, events: {} as { type: string } },
    guards,
    actions: {
      change: assign(({ context }, effect: Effect) => applyEffect(context, effect, machine.counters)),
    },
  }).createMachine(machineJson(machine) as never) as unknown as AnyStateMachine;
}
