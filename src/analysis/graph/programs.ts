import type { Condition, Effect } from '#core/model/condition.ts';
import type { Field, Layout } from './layout.ts';

/**
 * Conditions and effects as short lists of whole numbers over packed words, run by two loops: `run-programs.ts`, and
 * `run-in-word.ts` where there is one word only. (Code made by `new Function` was slower in a prototype, and our
 * Content-Security-Policy forbids it.)
 */

/** The program of a condition that always holds, and of an effect that changes nothing. */
export const NOTHING = 0;

/** Kinds of checks. Each takes six places: kind, word, and four operands. */
export const EQUALS = 0;
export const RANGE = 1;
const ONE_OF = 2;

export class Programs {
  /** Place 0 is the empty program: no checks, no changes. */
  private readonly code: number[] = [0, 0];
  private readonly known = new Map<string, number>();
  /** A machine says the same condition in many places. */
  private readonly conditions = new Map<Condition, number>();
  private readonly layout: Layout;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  private add(program: readonly number[]): number {
    if (program.length === 0) return NOTHING;
    const key = program.join();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const place = this.code.length;
    this.code.push(...program);
    this.known.set(key, place);
    return place;
  }

  /** Choices in order of priority: the first whose condition holds is taken. */
  choices(list: readonly { readonly when: number; readonly effect: number }[]): number {
    return this.add(
      list.length === 0 ? [] : [list.length, ...list.flatMap(({ when, effect }) => [when, effect])],
    );
  }

  /** All programs so far. */
  finish(): Int32Array {
    return Int32Array.from(this.code);
  }

  condition(condition: Condition): number {
    let place = this.conditions.get(condition);
    if (place === undefined) this.conditions.set(condition, (place = this.add(this.checksOf(condition))));
    return place;
  }

  private checksOf({ in: regions, counters, flags }: Condition): readonly number[] {
    const checks: number[][] = [];
    const equals = new Map<number, { mask: number; value: number }>();
    const mustEqual = ({ word, shift, mask }: Field, value: number) => {
      const whole = equals.get(word) ?? { mask: 0, value: 0 };
      // Two demands on one field that differ can never hold together; a name stands once in a condition, so none do.
      equals.set(word, { mask: whole.mask | (mask << shift), value: whole.value | (value << shift) });
    };
    let never = false;
    for (const [region, states] of Object.entries(regions)) {
      const field = this.layout.regions[region];
      const numbers = states.flatMap((state) => field?.numberOf[state] ?? []);
      if (!field || numbers.length === 0) never = true;
      else if (numbers.length === field.top + 1) continue;
      else if (numbers.length === 1) mustEqual(field, numbers[0] ?? 0);
      else checks.push(...oneOf(field, numbers));
    }
    for (const [name, range] of Object.entries(counters)) {
      const field = this.layout.counters[name];
      if (!field) {
        never = true;
        continue;
      }
      const low = Math.max(0, (range.min ?? -Infinity) - field.base);
      const high = Math.min(field.top, (range.max ?? Infinity) - field.base);
      if (low > high) never = true;
      else if (low === high) mustEqual(field, low);
      else if (low > 0 || high < field.top)
        checks.push([RANGE, field.word, field.shift, field.mask, low, high]);
    }
    for (const [name, wanted] of Object.entries(flags)) {
      const field = this.layout.flags[name];
      if (field) mustEqual(field, Number(wanted));
      else never = true;
    }
    // A word is never equal to 1 where only bit 1 of the mask is asked for.
    if (never) return [1, EQUALS, 0, 0, 1, 0, 0];
    const first = [...equals].map(([word, { mask, value }]) => [EQUALS, word, mask, value, 0, 0]);
    const all = [...first, ...checks];
    return all.length === 0 ? [] : [all.length, ...all.flat()];
  }

  /** `to`: the region's own next state, set together with the flags. */
  effect({ flags, set, add }: Effect, to?: { readonly region: string; readonly state: string }): number {
    const writes = new Map<number, { clear: number; set: number }>();
    const write = ({ word, shift, mask, top }: Field, value: number) => {
      const held = Math.min(top, Math.max(0, value));
      const whole = writes.get(word) ?? { clear: 0, set: 0 };
      const bits = mask << shift;
      writes.set(word, { clear: whole.clear | bits, set: (whole.set & ~bits) | (held << shift) });
    };
    const target = to && this.layout.regions[to.region];
    if (to && target) write(target, target.numberOf[to.state] ?? 0);
    for (const [name, value] of Object.entries(flags)) {
      const field = this.layout.flags[name];
      if (field) write(field, Number(value));
    }
    for (const [name, value] of Object.entries(set)) {
      const field = this.layout.counters[name];
      if (field) write(field, value - field.base);
    }
    const additions = Object.entries(add).flatMap(([name, by]) => {
      const field = this.layout.counters[name];
      return field && by !== 0 ? [[field.word, field.shift, field.mask, by, field.top]] : [];
    });
    if (writes.size + additions.length === 0) return NOTHING;
    return this.add([
      writes.size,
      additions.length,
      ...[...writes].flatMap(([word, { clear, set: bits }]) => [word, ~clear, bits]),
      ...additions.flat(),
    ]);
  }
}

/** A choice of several states: one range where their numbers follow each other, else a set of bits in pieces of 30. */
function oneOf({ word, shift, mask, top }: Field, numbers: readonly number[]): number[][] {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (high - low + 1 === new Set(numbers).size) {
    return low === 0 && high === top ? [] : [[RANGE, word, shift, mask, low, high]];
  }
  if (top >= 30) throw new RangeError(`a region of ${top + 1} states is too large for a choice of states`);
  const bits = numbers.reduce((sum, number) => sum | (1 << number), 0);
  return [[ONE_OF, word, shift, mask, bits, 0]];
}
