import type { Persona, PersonaRegion, PersonaState, PersonaTransition } from '#core/model/scenario.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { collectNames, type Names } from './names.ts';
import { resolveCondition, resolveEffect } from './resolve-rules.ts';

/** How a scenario tunes its persona: where the customer starts, and which markers count as its signals. */
export interface Tuning {
  readonly start: Readonly<Record<string, string | number | boolean>>;
  readonly signals: Readonly<Record<string, readonly string[]>>;
}

type OnFile = NonNullable<PersonaFile['regions'][string]['on']>;

/** Signals become markers; a marker reached through several keys gets all their transitions, in file order. */
function spellOut(on: OnFile, signals: ReadonlyMap<string, readonly string[]>, names: Names) {
  const out: Record<string, PersonaTransition[]> = {};
  for (const [key, transitions] of Object.entries(on)) {
    const ways = transitions.map((t): PersonaTransition => ({
      when: resolveCondition(t.when, names),
      effect: resolveEffect(t),
      ...(t.to !== undefined && { to: t.to }),
    }));
    for (const event of signals.get(key) ?? [key]) out[event] = [...(out[event] ?? []), ...ways];
  }
  return out;
}

const resolved = new WeakMap<PersonaFile, Map<string, Persona>>();

/**
 * A checked persona file (bases merged in) as a scenario uses it. The same file, tuned alike, gives the same object:
 * a library of hundreds of scenarios has a few personas.
 */
export function resolvePersona(file: PersonaFile, { start, signals }: Tuning): Persona {
  let tuned = resolved.get(file);
  if (!tuned) resolved.set(file, (tuned = new Map<string, Persona>()));
  const key = JSON.stringify([start, signals]);
  let persona = tuned.get(key);
  if (!persona) tuned.set(key, (persona = tunedPersona(file, { start, signals })));
  return persona;
}

function tunedPersona(file: PersonaFile, tuning: Tuning): Persona {
  const names = collectNames(file);
  const signals = new Map<string, readonly string[]>(
    Object.entries(file.signals).map(([name, markers]) => [
      name,
      [...new Set([...markers, ...(tuning.signals[name] ?? [])])],
    ]),
  );
  const regions: Record<string, PersonaRegion> = {};
  for (const [id, region] of Object.entries(file.regions)) {
    const states: Record<string, PersonaState> = {};
    for (const [stateId, state] of Object.entries(region.states)) {
      const own = spellOut(state.on ?? {}, signals, names);
      const shared = spellOut(region.on ?? {}, signals, names);
      const on: Record<string, readonly PersonaTransition[]> = { ...shared };
      for (const [event, transitions] of Object.entries(own))
        on[event] = [...transitions, ...(shared[event] ?? [])];
      states[stateId] = { level: state.level, label: state.label, expression: state.expression, on };
    }
    const start = tuning.start[id];
    const initial = typeof start === 'string' ? start : region.initial;
    regions[id] = { label: region.label, meter: region.meter, initial, states };
  }
  return {
    id: file.id,
    temperament: file.temperament,
    summary: file.summary,
    counters: Object.fromEntries(
      Object.entries(file.counters).map(([name, spec]) => [
        name,
        { ...spec, start: startOf(tuning, name, spec.start) },
      ]),
    ),
    flags: Object.fromEntries(
      Object.entries(file.flags).map(([name, value]) => [name, startOf(tuning, name, value)]),
    ),
    regions,
    mood: file.mood ?? Object.keys(file.regions)[0] ?? '',
    ...(file.masks && {
      masks: { region: file.masks.region, while: resolveCondition(file.masks.while, names) },
    }),
    exits: Object.fromEntries(
      Object.entries(file.exits).map(([name, raw]) => [name, resolveCondition(raw, names)]),
    ),
  };
}

function startOf<T extends number | boolean>(tuning: Tuning, name: string, fallback: T): T {
  const value = tuning.start[name];
  return typeof value === typeof fallback ? (value as T) : fallback;
}
