import type { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { Situation } from '#core/model/condition.ts';
import type { Persona, Scenario } from '#core/model/scenario.ts';
import { SKILLS, type Skill } from '#core/model/words.ts';
import { markerOf, type MarkerId } from '#core/rubric/markers.ts';
import { verdictOf, type Verdict } from '#core/scoring/verdict.ts';
import { landingOf, type Landing } from '#runtime/landing.ts';
import type { Turn } from '#runtime/turn.ts';

/** What a reply did, step by step, as its author needs to see it. */
export interface Trace {
  readonly verdict: Verdict;
  readonly markers: readonly ShownMarker[];
  /** The mood, then every other region that moved. */
  readonly moods: readonly MoodMove[];
  readonly skills: readonly { readonly skill: Skill; readonly quality: number; readonly best: number }[];
  readonly landing: Landing | null;
  /** Counters and flags that it changed, apart from the engine's notes on the turn. */
  readonly changes: readonly Change[];
}

export interface ShownMarker {
  readonly id: MarkerId;
  readonly label: string;
  readonly sign: '+' | '-';
  readonly critical: boolean;
  /** A timing rule (T1 to T10) counted it otherwise than it stands in the rubric. */
  readonly timing: string | null;
}

export interface MoodMove {
  readonly region: string;
  readonly label: string;
  readonly before: { readonly label: string; readonly level: number };
  readonly after: { readonly label: string; readonly level: number };
}

export type Change =
  | { readonly name: string; readonly kind: 'counter'; readonly before: number; readonly after: number }
  | { readonly name: string; readonly kind: 'flag'; readonly after: boolean };

/** Notes that the ledger makes about every turn; they would drown the rest. */
const EVERY_TURN = new Set<string>([
  'turns',
  'loops',
  'rose',
  'sorry',
  'eased',
  'heard-now',
  'warned-now',
] satisfies (keyof typeof LEDGER_COUNTERS | keyof typeof LEDGER_FLAGS)[]);

export function traceOf(scenario: Scenario, turn: Turn): Trace {
  const { chosen, judgement, situation, after } = turn;
  return {
    verdict: verdictOf(judgement),
    markers: chosen.markers.map((id) => {
      const { label, sign, critical } = markerOf(id);
      const timing = judgement.rules.find((rule) => rule.marker === id)?.id ?? null;
      return { id, label, sign, critical: critical === true, timing };
    }),
    moods: moodMoves(scenario.persona, situation, after),
    skills: SKILLS.flatMap((skill) => {
      const judged = judgement.skills[skill];
      return judged ? [{ skill, quality: judged.quality, best: judged.best }] : [];
    }),
    landing: landingOf(scenario, situation, chosen),
    changes: changesOf(situation, after),
  };
}

/** The mood, moved or not, then every other region that moved. */
export function moodMoves(persona: Persona, before: Situation, after: Situation): MoodMove[] {
  const others = Object.keys(persona.regions).filter((id) => id !== persona.mood);
  return [persona.mood, ...others].flatMap((id) => {
    const region = persona.regions[id];
    const from = region?.states[before.regions[id] ?? ''];
    const to = region?.states[after.regions[id] ?? ''];
    if (!region || !from || !to || (from === to && id !== persona.mood)) return [];
    return [{ region: id, label: region.label, before: from, after: to }];
  });
}

/** What is remembered now that was not before. */
export function changesOf(before: Situation, after: Situation): Change[] {
  const counters = Object.entries(after.counters).flatMap(([name, value]): Change[] => {
    const was = before.counters[name] ?? value;
    return was === value || EVERY_TURN.has(name)
      ? []
      : [{ name, kind: 'counter', before: was, after: value }];
  });
  const flags = Object.entries(after.flags).flatMap(([name, value]): Change[] =>
    before.flags[name] === value || EVERY_TURN.has(name) ? [] : [{ name, kind: 'flag', after: value }],
  );
  return [...counters, ...flags];
}
