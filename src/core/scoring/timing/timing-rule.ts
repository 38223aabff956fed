import { ACKNOWLEDGING } from '#core/machine/ledger.ts';
import type { Situation } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { Phase, Skill } from '#core/model/words.ts';
import { markerOf, QUALITY, type MarkerId } from '#core/rubric/markers.ts';

/** The shape of a timing rule (CRAFT.md §2): when a behaviour is shown decides what it is worth. All numbers [D]. */

export const RULE_IDS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10'] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** A marker as it counts in one reply, at one moment. */
export interface Shown {
  readonly marker: MarkerId;
  readonly skill: Skill;
  readonly sign: '+' | '-';
  /** 0 to 1. */
  readonly quality: number;
  /** Its place among the reply's markers; a lapse that a rule found is placed after them all. */
  readonly place: number;
  /** Found by a rule, not tagged by the author. */
  readonly implied: boolean;
}

/** What the rules may read: the situation before the reply, and the reply itself. Never its outcome. */
export interface Moment {
  readonly situation: Situation;
  readonly phase: Phase;
  readonly temperament: Scenario['persona']['temperament'];
  /** Level of the conduct region now, 0 heated; null when the persona has none. */
  readonly conduct: number | null;
  readonly brokenPromise: boolean;
  readonly policyWarnings: number;
  readonly markers: readonly MarkerId[];
  readonly items: number;
  readonly offers: number;
}

/** The part of the memory a rule looks at. Analysis judges alike what is alike in it (tests hold every rule to its word). */
export interface Reads {
  /** Looked at in such scenarios only; absent: in all. `abusive`: the persona has a region `conduct`. */
  readonly only?: 'broken-promise' | 'abusive' | 'confused';
  /** Counter → the value above which more makes no difference. */
  readonly counters?: Readonly<Record<string, number>>;
  readonly flags?: readonly string[];
  /** Whether the customer is abusive: conduct at level 1 or above. */
  readonly abuse?: true;
}

export interface TimingRule {
  readonly id: RuleId;
  readonly reads: readonly Reads[];
  /** The rule's own words in CRAFT.md §2. */
  readonly quote: string;
  readonly apply: (shown: readonly Shown[], moment: Moment) => readonly Shown[];
}

export function counterOf(moment: Moment, name: string): number {
  return moment.situation.counters[name] ?? 0;
}

export function flagOf(moment: Moment, name: string): boolean {
  return moment.situation.flags[name] ?? false;
}

/** Whether the customer has been specifically acknowledged by the time the marker at `place` is heard. */
export function heardBy(moment: Moment, place: number): boolean {
  return (
    counterOf(moment, 'heard') > 0 || moment.markers.slice(0, place).some((m) => ACKNOWLEDGING.includes(m))
  );
}

export function showsAny(moment: Moment, markers: readonly MarkerId[]): boolean {
  return moment.markers.some((m) => markers.includes(m));
}

/** Credit of at most `limit`, 0 to 1; a sign stays a sign. */
export function capped(shown: Shown, limit: number): Shown {
  return shown.quality <= limit ? shown : { ...shown, quality: limit };
}

/** Counts as a lapse, worth nothing. */
export function asLapse(shown: Shown): Shown {
  return { ...shown, sign: '-', quality: QUALITY.none };
}

/** A lapse the author did not tag and the moment makes. */
export function implied(marker: MarkerId, moment: Moment): Shown {
  const { skill, sign, quality } = markerOf(marker);
  return { marker, skill, sign, quality, place: moment.markers.length, implied: true };
}
