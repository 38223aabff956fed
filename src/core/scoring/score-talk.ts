import { SKILLS, type Skill } from '#core/model/words.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import type { DecisionJudgement } from './judge-decision.ts';

/** From judged decisions to five skills. Process only: the ending is shown apart (DESIGN.md, idea 3). */

/** How much evidence is enough (CRAFT.md §3.5 [D]): below the first no figure, from the second on a number. */
const EVIDENCE_THRESHOLDS = { band: 6, number: 24 } as const;

/** Where the bands begin [D]; the upper one is the mastery standard of CRAFT.md §3.9. */
const BAND_THRESHOLDS = { developing: 0.6, secure: 0.8 } as const;

export type Band = 'starting' | 'developing' | 'secure';

/** What a screen may show of a score, given how little it rests on. */
export type Showing = 'nothing' | 'seen-so-far' | 'band' | 'number';

export interface SkillScore {
  /** `1 − Σ regret / Σ (best − worst)`, 0 to 1; null when the skill was never elicited. */
  readonly score: number | null;
  /** Decisions that elicited the skill. */
  readonly evidence: number;
  /** What random clicking would have earned on the same decisions, 0 to 1. */
  readonly chance: number | null;
  readonly band: Band | null;
  readonly show: Showing;
}

export interface TalkScore {
  readonly skills: Readonly<Record<Skill, SkillScore>>;
  /** Every critical error with the index of its decision, 0-based. */
  readonly critical: readonly { readonly decision: number; readonly marker: MarkerId }[];
  /** True when a critical error was made: the run is "not yet", whatever the average (CRAFT.md §3.3). */
  readonly notYet: boolean;
}

export function bandOf(score: number): Band {
  if (score >= BAND_THRESHOLDS.secure) return 'secure';
  return score >= BAND_THRESHOLDS.developing ? 'developing' : 'starting';
}

export function showingFor(evidence: number): Showing {
  if (evidence === 0) return 'nothing';
  if (evidence < EVIDENCE_THRESHOLDS.band) return 'seen-so-far';
  return evidence < EVIDENCE_THRESHOLDS.number ? 'band' : 'number';
}

/** One skill over any number of decisions, of one talk or of many. */
export function scoreSkill(decisions: readonly DecisionJudgement[], skill: Skill): SkillScore {
  const judged = decisions.flatMap((d) => d.skills[skill] ?? []);
  const evidence = judged.length;
  if (evidence === 0) return { score: null, evidence, chance: null, band: null, show: 'nothing' };
  const spread = judged.reduce((sum, j) => sum + (j.best - j.worst), 0);
  const lost = judged.reduce((sum, j) => sum + j.regret, 0);
  const lostByChance = judged.reduce((sum, j) => sum + (j.best - j.mean), 0);
  // Rounding in the sums may step a hair outside the range that the formula promises.
  const share = (x: number) => Math.min(1, Math.max(0, 1 - x / spread));
  const score = share(lost);
  const show = showingFor(evidence);
  const band = show === 'band' || show === 'number' ? bandOf(score) : null;
  return { score, evidence, chance: share(lostByChance), band, show };
}

/** The five skills and the critical errors of a talk. A long talk earns nothing extra; order does not matter. */
export function scoreTalk(decisions: readonly DecisionJudgement[]): TalkScore {
  const skills = Object.fromEntries(SKILLS.map((skill) => [skill, scoreSkill(decisions, skill)]));
  const critical = decisions.flatMap((d, decision) => d.critical.map((marker) => ({ decision, marker })));
  return { skills: skills as Record<Skill, SkillScore>, critical, notYet: critical.length > 0 };
}
