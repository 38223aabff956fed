import { spread } from './spread.ts';

/** Milliseconds of several runs of one piece of work. */
export interface Timing {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

export interface Repeat {
  readonly rounds: number;
  /** Milliseconds after which no further round begins. */
  readonly budget: number;
}

/** Runs pieces of work in turn, so that a noisy moment of the machine falls on all of them. */
export function repeatInTurn<K extends string>(
  work: Readonly<Record<K, () => void>>,
  { rounds, budget }: Repeat,
): Record<K, Timing> {
  const names = Object.keys(work) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  const began = performance.now();
  for (let round = 0; round < rounds && (round === 0 || performance.now() - began < budget); round++) {
    for (const name of names) {
      const start = performance.now();
      work[name]();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timingOf(times.get(name) ?? [])])) as Record<
    K,
    Timing
  >;
}

export function timingOf(times: readonly number[]): Timing {
  const { median, min, max } = spread(times);
  return { median, min, max, runs: times.length };
}

/** Enough digits to compare by, no more. */
export function ms(time: number): string {
  return time < 10 ? time.toFixed(1) : time.toFixed(0);
}

export function shown({ median, min, max, runs }: Timing): string {
  return `${ms(median)} (${ms(min)}–${ms(max)}, ${runs} run${runs === 1 ? '' : 's'})`;
}
