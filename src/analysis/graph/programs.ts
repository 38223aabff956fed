import type { Condition, Effect, Range } from '#core/model/condition.ts';
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
  /** Hash of a program → where it begins; the hash that follows, where it was taken. */
  private readonly known = new Map<number, number>();
  /** A machine says the same condition in many places, and the same effect. */
  private readonly conditions = new Map<Condition, number>();
  private readonly effects = new Map<Effect, number>();
  private readonly layout: Layout;
  /** By word: bits that the condition at hand demands, or that the effect at hand writes, and what they are to be. */
  private readonly asked: Int32Array;
  private readonly wanted: Int32Array;

  constructor(layout: Layout) {
    this.layout = layout;
    this.asked = new Int32Array(layout.words);
    this.wanted = new Int32Array(layout.words);
  }

  private add(program: readonly number[]): number {
    if (program.length === 0) return NOTHING;
    let hash = hashOf(program);
    for (let known = this.known.get(hash); known !== undefined; known = this.known.get(++hash))
      if (this.isAt(known, program)) return known;
    const place = this.code.length;
    for (const each of program) this.code.push(each);
    this.known.set(hash, place);
    return place;
  }

  private isAt(place: number, program: readonly number[]): boolean {
    for (let i = 0; i < program.length; i++) if (this.code[place + i] !== program[i]) return false;
    return true;
  }

  /** Choices in order of priority, the condition and the effect of each: the first whose condition holds is taken. */
  choices(list: readonly number[]): number {
    return list.length === 0 ? NOTHING : this.add([list.length / 2, ...list]);
  }

  /** A number that stands for these numbers: another for others. */
  list(numbers: readonly number[]): number {
    return this.add([numbers.length, ...numbers]);
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
    this.asked.fill(0);
    this.wanted.fill(0);
    const checks = [0];
    let holds = true;
    for (const name of Object.keys(regions))
      holds = this.checkRegion(name, regions[name] ?? [], checks) && holds;
    for (const name of Object.keys(counters))
      holds = this.checkCounter(name, counters[name] ?? {}, checks) && holds;
    for (const name of Object.keys(flags)) {
      const field = this.layout.flags[name];
      if (field) this.put(field, Number(flags[name]));
      else holds = false;
    }
    if (!holds) return NEVER;
    for (let word = 0; word < this.asked.length; word++)
      if (this.asked[word] !== 0)
        checks.push(EQUALS, word, this.asked[word] as number, this.wanted[word] as number, 0, 0);
    checks[0] = (checks.length - 1) / 6;
    return checks.length === 1 ? [] : checks;
  }

  /** Adds what is to be checked; false when it can never hold. */
  private checkRegion(name: string, states: readonly string[], checks: number[]): boolean {
    const field = this.layout.regions[name];
    const numbers = field ? states.flatMap((state) => field.numberOf[state] ?? []) : [];
    if (!field || numbers.length === 0) return false;
    if (numbers.length === 1 && field.top > 0) this.put(field, numbers[0] ?? 0);
    else if (numbers.length <= field.top) checks.push(...oneOf(field, numbers));
    return true;
  }

  /** Adds what is to be checked; false when it can never hold. */
  private checkCounter(name: string, { min = -Infinity, max = Infinity }: Range, checks: number[]): boolean {
    const field = this.layout.counters[name];
    if (!field) return false;
    const low = Math.max(0, min - field.base);
    const high = Math.min(field.top, max - field.base);
    if (low > high) return false;
    if (low === high) this.put(field, low);
    else if (low > 0 || high < field.top) checks.push(RANGE, field.word, field.shift, field.mask, low, high);
    return true;
  }

  /** A later value of the same field takes the place of the earlier. */
  private put({ word, shift, mask, top }: Field, value: number): void {
    const held = Math.min(top, Math.max(0, value));
    const bits = mask << shift;
    this.asked[word] = (this.asked[word] as number) | bits;
    this.wanted[word] = ((this.wanted[word] as number) & ~bits) | (held << shift);
  }

  effect(effect: Effect): number {
    let place = this.effects.get(effect);
    if (place === undefined) this.effects.set(effect, (place = this.effectTo(effect)));
    return place;
  }

  /** The same, and the region's own next state `to`, which is set together with the flags. */
  effectTo({ flags, set, add }: Effect, to?: { readonly region: string; readonly state: string }): number {
    this.asked.fill(0);
    this.wanted.fill(0);
    const { layout } = this;
    const target = to && layout.regions[to.region];
    if (to && target) this.put(target, target.numberOf[to.state] ?? 0);
    for (const name of Object.keys(flags)) {
      const field = layout.flags[name];
      if (field) this.put(field, Number(flags[name]));
    }
    for (const name of Object.keys(set)) {
      const field = layout.counters[name];
      if (field) this.put(field, (set[name] ?? 0) - field.base);
    }
    const program = [0, 0];
    for (let word = 0; word < this.asked.length; word++)
      if (this.asked[word] !== 0)
        program.push(word, ~(this.asked[word] as number), this.wanted[word] as number);
    program[0] = (program.length - 2) / 3;
    for (const name of Object.keys(add)) {
      const field = layout.counters[name];
      const by = add[name] ?? 0;
      if (!field || by === 0) continue;
      program.push(field.word, field.shift, field.mask, by, field.top);
      program[1] = (program[1] ?? 0) + 1;
    }
    return program.length === 2 ? NOTHING : this.add(program);
  }
}

/** A word is never equal to 1 where only bit 1 of the mask is asked for. */
const NEVER: readonly number[] = [1, EQUALS, 0, 0, 1, 0, 0];

function hashOf(program: readonly number[]): number {
  let hash = 0;
  for (const each of program) {
    hash = Math.imul(hash ^ each, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** A choice of several states: one range where their numbers follow each other, else a set of bits in pieces of 30. */
function oneOf({ word, shift, mask, top }: Field, numbers: readonly number[]): number[] {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (high - low + 1 === new Set(numbers).size) {
    return low === 0 && high === top ? [] : [RANGE, word, shift, mask, low, high];
  }
  if (top >= 30) throw new RangeError(`a region of ${top + 1} states is too large for a choice of states`);
  const bits = numbers.reduce((sum, number) => sum | (1 << number), 0);
  return [ONE_OF, word, shift, mask, bits, 0];
}
