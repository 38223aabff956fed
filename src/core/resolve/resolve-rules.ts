import { parseRange, type Condition, type Effect, type Range } from '#core/model/condition.ts';
import type { Names } from './names.ts';

/** Turns the short forms of a file, already checked, into conditions and effects. */

type RawCondition = Readonly<Record<string, boolean | number | string | readonly string[]>>;

export function resolveCondition(raw: RawCondition | undefined, names: Names): Condition {
  const inRegions: Record<string, readonly string[]> = {};
  const counters: Record<string, Range> = {};
  const flags: Record<string, boolean> = {};
  for (const [name, value] of Object.entries(raw ?? {})) {
    if (names.regions.has(name)) inRegions[name] = Array.isArray(value) ? value : [String(value)];
    else if (names.counters.has(name)) counters[name] = parseRange(value as string | number) ?? {};
    else flags[name] = value === true;
  }
  return { in: inRegions, counters, flags };
}

export function resolveEffect(raw: {
  readonly add?: Readonly<Record<string, number>> | undefined;
  readonly set?: Readonly<Record<string, boolean | number>> | undefined;
}): Effect {
  const set: Record<string, number> = {};
  const flags: Record<string, boolean> = {};
  for (const [name, value] of Object.entries(raw.set ?? {})) {
    if (typeof value === 'boolean') flags[name] = value;
    else set[name] = value;
  }
  return { flags, set, add: { ...raw.add } };
}
