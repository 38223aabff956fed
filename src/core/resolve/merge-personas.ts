import type { PersonaFile } from '#core/schema/persona-schema.ts';

type RegionFile = PersonaFile['regions'][string];
type StateFile = RegionFile['states'][string];
type OnFile = NonNullable<RegionFile['on']>;

/** The extending file's transitions come first, so that they win. */
function mergeOn(own: OnFile | undefined, base: OnFile | undefined): OnFile {
  const merged: OnFile = { ...base };
  for (const [event, transitions] of Object.entries(own ?? {})) {
    merged[event] = [...transitions, ...(base?.[event] ?? [])];
  }
  return merged;
}

function mergeRecords<T>(
  own: Record<string, T>,
  base: Record<string, T>,
  both: (own: T, base: T) => T,
): Record<string, T> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const inherited = base[key];
    merged[key] = inherited === undefined ? value : both(value, inherited);
  }
  return merged;
}

/** A persona file joined with the one it extends: names add up, equal names are the extending file's. */
export function mergePersonas(own: PersonaFile, base: PersonaFile): PersonaFile {
  const mergeState = (a: StateFile, b: StateFile): StateFile => ({ ...a, on: mergeOn(a.on, b.on) });
  const mergeRegion = (a: RegionFile, b: RegionFile): RegionFile => ({
    ...a,
    states: mergeRecords(a.states, b.states, mergeState),
    on: mergeOn(a.on, b.on),
  });
  return {
    ...base,
    ...own,
    signals: mergeRecords(own.signals, base.signals, (a, b) => [...new Set([...b, ...a])]),
    counters: { ...base.counters, ...own.counters },
    flags: { ...base.flags, ...own.flags },
    exits: { ...base.exits, ...own.exits },
    regions: mergeRecords(own.regions, base.regions, mergeRegion),
    mood: own.mood ?? base.mood,
  };
}
