import type { Situation } from '#core/model/condition.ts';
import type { Beat, Reply, Scenario } from '#core/model/scenario.ts';
import { SKILLS, type Skill } from '#core/model/words.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import { judgeReply, type ReplyJudgement, type RuleApplied } from './judge-reply.ts';

/** One skill in one decision. All values 0 to 1; `regret` = `best` − `quality`. */
export interface SkillJudgement {
  readonly quality: number;
  /** Best and worst among the replies offered in this very situation. */
  readonly best: number;
  readonly worst: number;
  /** What a reply drawn at random among those offered would earn. */
  readonly mean: number;
  readonly regret: number;
}

export interface DecisionJudgement {
  /** The skills elicited here: named by the beat, and told apart by the replies offered. */
  readonly skills: Readonly<Partial<Record<Skill, SkillJudgement>>>;
  readonly rules: readonly RuleApplied[];
  readonly critical: readonly MarkerId[];
  /** Mean regret over the elicited skills, 0 to 1; 0 when none was elicited. */
  readonly regret: number;
  /** The least regret that could be had without a critical error; above 0 where no reply is best in every skill. */
  readonly unavoidable: number;
}

/**
 * Judges every reply offered against what was available at that moment: `regret = best available now − chosen`
 * (CRAFT.md §3.1). A skill on which all offered replies are equal gives no evidence and is left out.
 */
export function judgeAll(
  scenario: Scenario,
  beat: Beat,
  situation: Situation,
  offered: readonly Reply[],
): DecisionJudgement[] {
  const all = offered.map((reply) => judgeReply(scenario, beat, reply, situation));
  const elicited = SKILLS.flatMap((skill) => spreadOf(skill, all) ?? []);
  const judged = all.map((own) => {
    const skills: Partial<Record<Skill, SkillJudgement>> = {};
    let sum = 0;
    for (const { skill, best, worst, mean } of elicited) {
      const quality = own.qualities[skill] ?? 0;
      const regret = best - quality;
      skills[skill] = { quality, best, worst, mean, regret };
      sum += regret;
    }
    const regret = elicited.length === 0 ? 0 : sum / elicited.length;
    return { skills, rules: own.rules, critical: own.critical, regret };
  });
  const clean = judged.filter(({ critical }) => critical.length === 0);
  const unavoidable = Math.min(...(clean.length > 0 ? clean : judged).map(({ regret }) => regret));
  return judged.map(({ skills, rules, critical, regret }) => ({
    skills,
    rules,
    critical,
    regret,
    unavoidable,
  }));
}

/** What the replies offered are worth in a skill, 0 to 1; null where the beat elicits none of it, or all are equal in it. */
function spreadOf(
  skill: Skill,
  all: readonly ReplyJudgement[],
): { skill: Skill; best: number; worst: number; mean: number } | null {
  let best = -Infinity;
  let worst = Infinity;
  let sum = 0;
  for (const { qualities } of all) {
    const quality = qualities[skill];
    if (quality === undefined) return null;
    best = Math.max(best, quality);
    worst = Math.min(worst, quality);
    sum += quality;
  }
  return best > worst ? { skill, best, worst, mean: sum / all.length } : null;
}

/** Judges one choice among those offered, which it must be one of. */
export function judgeDecision(
  scenario: Scenario,
  beat: Beat,
  situation: Situation,
  offered: readonly Reply[],
  chosen: Reply,
): DecisionJudgement {
  const judged = judgeAll(scenario, beat, situation, offered)[offered.indexOf(chosen)];
  if (!judged) throw new Error(`the reply "${chosen.id}" was not offered at the beat "${beat.id}"`);
  return judged;
}

/** What choosing a reply costs, for ranking: its mean regret, and more than any regret for each critical error. */
export function costOf({ regret, critical }: DecisionJudgement): number {
  return regret + critical.length * 2;
}

/**
 * The offered reply with the least (`best`) or most (`worst`) mean regret; ties go to the one listed first. A critical
 * error is worse than any regret.
 */
export function pickByRegret(
  scenario: Scenario,
  beat: Beat,
  situation: Situation,
  offered: readonly Reply[],
  which: 'best' | 'worst',
): Reply | undefined {
  const judged = judgeAll(scenario, beat, situation, offered);
  const sign = which === 'best' ? 1 : -1;
  return offered
    .map((reply, place) => ({ reply, cost: sign * costOf(judged[place] as DecisionJudgement) }))
    .toSorted((a, b) => a.cost - b.cost)[0]?.reply;
}
