import type { Machine } from '#core/machine/machine.ts';
import { holds, type Situation } from '#core/model/condition.ts';

/** The rules of the intermediate form, written as plainly as they can be, to hold XState against. */
export interface PlainState {
  readonly states: Readonly<Record<string, string>>;
  readonly counters: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

export function plainStart(machine: Machine): PlainState {
  return {
    states: Object.fromEntries(machine.regions.map((r) => [r.id, r.initial])),
    counters: Object.fromEntries(Object.entries(machine.counters).map(([n, c]) => [n, c.start])),
    flags: machine.flags,
  };
}

/** All regions choose by the state before the event; effects then apply region by region, in order. */
export function plainStep(machine: Machine, before: PlainState, event: string): PlainState {
  const seen: Omit<Situation, 'beat'> = {
    regions: before.states,
    counters: before.counters,
    flags: before.flags,
  };
  const states = { ...before.states };
  const counters = { ...before.counters };
  const flags = { ...before.flags };
  const taken = machine.regions.flatMap((region) => {
    const here = region.states[before.states[region.id] ?? ''];
    const transition = here?.on[event]?.find((t) => holds(t.when, seen));
    return transition ? [{ region, transition }] : [];
  });
  for (const { region, transition } of taken) {
    if (transition.target !== undefined) states[region.id] = transition.target;
    const put = (name: string, value: number) => {
      const spec = machine.counters[name];
      if (spec) counters[name] = Math.max(spec.min, Math.min(spec.max, value));
    };
    for (const [name, value] of Object.entries(transition.effect.set)) put(name, value);
    for (const [name, by] of Object.entries(transition.effect.add)) put(name, (counters[name] ?? 0) + by);
    Object.assign(flags, transition.effect.flags);
  }
  return { states, counters, flags };
}
