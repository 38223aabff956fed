/**
 * Conditions and effects: the closed vocabulary every guard and action of a scenario is made of. Conditions are
 * conjunctions of comparisons with constants, so that a file is safe to open and can be explored exhaustively.
 */

/** A bounded counter: whole numbers from `min` to `max`, at `start` when the talk begins. */
export interface CounterSpec {
  readonly min: number;
  readonly max: number;
  readonly start: number;
}

/** Inclusive bounds on a counter; an end left open is absent. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** All parts must hold. An empty condition always holds. */
export interface Condition {
  /** Region → the states it may be in (any of them). */
  readonly in: Readonly<Record<string, readonly string[]>>;
  readonly counters: Readonly<Record<string, Range>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** What a transition changes, applied in this order: sets, then additions, each held within the counter's bounds. */
export interface Effect {
  readonly flags: Readonly<Record<string, boolean>>;
  readonly set: Readonly<Record<string, number>>;
  readonly add: Readonly<Record<string, number>>;
}

export const ALWAYS: Condition = { in: {}, counters: {}, flags: {} };
export const NO_EFFECT: Effect = { flags: {}, set: {}, add: {} };

/** Everything that decides what may happen next. */
export interface Situation {
  /** The conversation's state: a beat's id, or an ending's. */
  readonly beat: string;
  /** Persona region → state. */
  readonly regions: Readonly<Record<string, string>>;
  readonly counters: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

export function isAlways(c: Condition): boolean {
  return Object.keys(c.in).length + Object.keys(c.counters).length + Object.keys(c.flags).length === 0;
}

export function isNoEffect(e: Effect): boolean {
  return Object.keys(e.flags).length + Object.keys(e.set).length + Object.keys(e.add).length === 0;
}

/** Whether `c` holds in `s`. Names that `s` does not have never hold (the loader refuses them before). */
export function holds(c: Condition, s: Omit<Situation, 'beat'>): boolean {
  for (const [region, states] of Object.entries(c.in)) {
    if (!states.includes(s.regions[region] ?? '')) return false;
  }
  return holdsInContext(c, s);
}

/** The part of a condition that reads counters and flags only. */
export function holdsInContext(
  c: Pick<Condition, 'counters' | 'flags'>,
  s: Pick<Situation, 'counters' | 'flags'>,
): boolean {
  for (const [name, range] of Object.entries(c.counters)) {
    const value = s.counters[name];
    if (value === undefined || value < (range.min ?? -Infinity) || value > (range.max ?? Infinity))
      return false;
  }
  for (const [name, wanted] of Object.entries(c.flags)) {
    if (s.flags[name] !== wanted) return false;
  }
  return true;
}

/**
 * What an effect makes of counters and flags: flags and sets first, then additions, every counter held within its
 * bounds in `specs`.
 */
export function applyEffect(
  before: Pick<Situation, 'counters' | 'flags'>,
  effect: Effect,
  specs: Readonly<Record<string, CounterSpec>>,
): Pick<Situation, 'counters' | 'flags'> {
  const counters = { ...before.counters };
  const put = (name: string, value: number) => {
    const { min, max } = specs[name] ?? { min: value, max: value };
    counters[name] = Math.min(max, Math.max(min, value));
  };
  for (const [name, value] of Object.entries(effect.set)) put(name, value);
  for (const [name, by] of Object.entries(effect.add)) put(name, (counters[name] ?? 0) + by);
  return { counters, flags: { ...before.flags, ...effect.flags } };
}

const RANGE = /^(-?\d+)?\.\.(-?\d+)?$/;

/** Reads `2`, `1..`, `..0` or `1..2`; `undefined` when it is none of these or its ends are crossed. */
export function parseRange(text: string | number): Range | undefined {
  const range = parseEnds(text);
  return range && !areCrossed(range) ? range : undefined;
}

/** Whether nothing can lie between the ends. */
export const areCrossed = ({ min = -Infinity, max = Infinity }: Range): boolean => min > max;

/** As `parseRange`, with crossed ends too. */
export function parseEnds(text: string | number): Range | undefined {
  if (typeof text === 'number') return Number.isInteger(text) ? { min: text, max: text } : undefined;
  const match = RANGE.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return {
    ...(match[1] !== undefined && { min: Number(match[1]) }),
    ...(match[2] !== undefined && { max: Number(match[2]) }),
  };
}

function printRange(r: Range): string {
  if (r.min === r.max && r.min !== undefined) return String(r.min);
  return `${r.min ?? ''}..${r.max ?? ''}`;
}

/** One line naming a condition, the same for equal conditions: `mood=angry|furious & heard=1.. & !met`. */
export function printCondition(c: Condition): string {
  const parts = [
    ...Object.entries(c.in).map(([region, states]) => `${region}=${[...states].toSorted().join('|')}`),
    ...Object.entries(c.counters).map(([name, range]) => `${name}=${printRange(range)}`),
    ...Object.entries(c.flags).map(([name, value]) => (value ? name : `!${name}`)),
  ];
  return parts.length === 0 ? 'always' : parts.toSorted().join(' & ');
}
