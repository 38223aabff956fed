import { TALK, type Machine } from '#core/machine/machine.ts';
import type { Situation } from '#core/model/condition.ts';

/**
 * Where each variable of a machine lies in a few 32-bit words. The conversation's own state is left out: it is kept
 * beside the words, so that what a marker does to the rest is worked out once for all beats.
 */

/** Bits of one word. No field lies across two words. */
const WORD_BITS = 30;

/** Bits `shift` to `shift + size` of a word; holds `value − base`. */
export interface Field {
  readonly word: number;
  readonly shift: number;
  /** Of the field's size, not shifted. */
  readonly mask: number;
  readonly base: number;
  /** Highest value it may hold, less `base`. */
  readonly top: number;
}

export interface RegionField extends Field {
  /** State ids in the order of their numbers. */
  readonly states: readonly string[];
  readonly numberOf: Readonly<Record<string, number>>;
}

export interface Layout {
  /** Number of words, at least one. */
  readonly words: number;
  /** Bits in use when everything fits into one word; else null. */
  readonly bits: number | null;
  /** Without the conversation; regions with one state take no bits. */
  readonly regions: Readonly<Record<string, RegionField>>;
  readonly counters: Readonly<Record<string, Field>>;
  readonly flags: Readonly<Record<string, Field>>;
  /** The words when the talk begins. */
  readonly start: readonly number[];
}

const bitsFor = (top: number) => (top === 0 ? 0 : 32 - Math.clz32(top));

export function layOut(machine: Machine): Layout {
  let word = 0;
  let used = 0;
  const place = (base: number, top: number): Field => {
    const size = bitsFor(top);
    if (size > WORD_BITS) throw new RangeError(`a variable of ${top + 1} values is too wide to explore`);
    if (used + size > WORD_BITS) {
      word += 1;
      used = 0;
    }
    const field = { word, shift: used, mask: 2 ** size - 1, base, top };
    used += size;
    return field;
  };
  const regions = Object.fromEntries(
    machine.regions
      .filter(({ id }) => id !== TALK)
      .map(({ id, states }) => {
        const names = Object.keys(states);
        const numberOf = Object.fromEntries(names.map((name, i) => [name, i]));
        return [id, { ...place(0, names.length - 1), states: names, numberOf }];
      }),
  );
  const counters = Object.fromEntries(
    Object.entries(machine.counters).map(([name, { min, max }]) => [name, place(min, max - min)]),
  );
  const flags = Object.fromEntries(Object.keys(machine.flags).map((name) => [name, place(0, 1)]));

  const start = Array.from({ length: word + 1 }, () => 0);
  const put = (field: Field | undefined, value: number) => {
    if (field) start[field.word] = (start[field.word] ?? 0) | ((value - field.base) << field.shift);
  };
  for (const { id, initial } of machine.regions) put(regions[id], regions[id]?.numberOf[initial] ?? 0);
  for (const [name, spec] of Object.entries(machine.counters)) put(counters[name], spec.start);
  for (const [name, value] of Object.entries(machine.flags)) put(flags[name], Number(value));
  return { words: word + 1, bits: word === 0 ? used : null, regions, counters, flags, start };
}

/** The value of a field in words that begin at `at`. */
export function read(words: Int32Array, at: number, { word, shift, mask, base }: Field): number {
  return (((words[at + word] ?? 0) >>> shift) & mask) + base;
}

/** Words that begin at `at` → what they say of a situation, but for its beat. `unsaid`: regions to leave out. */
export function reader(
  layout: Layout,
  unsaid: readonly string[] = [],
): (words: Int32Array, at: number) => Omit<Situation, 'beat'> {
  const regions = Object.entries(layout.regions).filter(([id]) => !unsaid.includes(id));
  const counters = Object.entries(layout.counters);
  const flags = Object.entries(layout.flags);
  return (words, at) => {
    const said = {
      regions: {} as Record<string, string>,
      counters: {} as Record<string, number>,
      flags: {} as Record<string, boolean>,
    };
    for (const [id, field] of regions) said.regions[id] = field.states[read(words, at, field)] ?? '';
    for (const [name, field] of counters) said.counters[name] = read(words, at, field);
    for (const [name, field] of flags) said.flags[name] = read(words, at, field) === 1;
    return said;
  };
}

/** A situation as words; null when it holds a value that no field can hold. Regions with one state may be left out. */
export function pack(layout: Layout, situation: Omit<Situation, 'beat'>): Int32Array | null {
  const words = new Int32Array(layout.words);
  let fits = true;
  const put = (field: Field, value: number | undefined) => {
    const held = value === undefined ? -1 : value - field.base;
    if (held < 0 || held > field.top || !Number.isInteger(held)) fits = false;
    else words[field.word] = (words[field.word] ?? 0) | (held << field.shift);
  };
  for (const [id, field] of Object.entries(layout.regions)) {
    const state = situation.regions[id];
    put(field, state === undefined && field.top === 0 ? 0 : field.numberOf[state ?? '']);
  }
  for (const [name, field] of Object.entries(layout.counters)) put(field, situation.counters[name]);
  for (const [name, field] of Object.entries(layout.flags)) put(field, Number(situation.flags[name]));
  return fits ? words : null;
}
