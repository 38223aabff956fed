import type { Situation } from '#core/model/condition.ts';
import type { Beat, Reply, Scenario } from '#core/model/scenario.ts';
import type { Skill } from '#core/model/words.ts';
import { markerOf, QUALITY, type MarkerId } from '#core/rubric/markers.ts';
import { TIMING_RULES } from './timing/timing-rules.ts';
import type { Moment, RuleId, Shown } from './timing/timing-rule.ts';

/** A timing rule that changed what a marker was worth, or found a lapse nobody had tagged. */
export interface RuleApplied {
  readonly id: RuleId;
  readonly marker: MarkerId;
  /** Worth before and after, 0 to 1; `before` is null for a lapse the rule found. */
  readonly before: number | null;
  readonly after: number;
}

export interface ReplyJudgement {
  /** Quality 0 to 1 on every skill the beat elicits. */
  readonly qualities: Readonly<Partial<Record<Skill, number>>>;
  /** Every marker as it counted, skills that are not elicited included. */
  readonly shown: readonly Shown[];
  readonly rules: readonly RuleApplied[];
  /** Critical errors, whether the beat elicits their skill or not. */
  readonly critical: readonly MarkerId[];
}

function momentOf(scenario: Scenario, beat: Beat, reply: Reply, situation: Situation): Moment {
  const conduct = scenario.persona.regions['conduct'];
  return {
    situation,
    phase: beat.phase,
    temperament: scenario.persona.temperament,
    conduct: conduct ? (conduct.states[situation.regions['conduct'] ?? '']?.level ?? 0) : null,
    brokenPromise: scenario.brokenPromise,
    policyWarnings: scenario.policyWarnings,
    markers: reply.markers,
    items: reply.items,
    offers: reply.offers,
  };
}

/**
 * The worth of one skill in one reply, 0 to 1: as good as its best sign, never better than its worst lapse. A reply
 * that shows nothing of the skill earns the weak quality: the chance was there and was let go, yet no harm done [D].
 */
function qualityOf(shown: readonly Shown[], skill: Skill): number {
  let sign = -Infinity;
  let lapse = Infinity;
  for (const each of shown) {
    if (each.skill !== skill) continue;
    if (each.sign === '+') sign = Math.max(sign, each.quality);
    else lapse = Math.min(lapse, each.quality);
  }
  if (sign === -Infinity && lapse === Infinity) return QUALITY.weak;
  return Math.min(sign === -Infinity ? 1 : sign, lapse);
}

/**
 * Judges a reply at a moment: a pure function of the situation before it. Qualities come from the rubric
 * (CRAFT.md §3.2) as the timing rules T1–T10 leave them.
 */
export function judgeReply(
  scenario: Scenario,
  beat: Beat,
  reply: Reply,
  situation: Situation,
): ReplyJudgement {
  const moment = momentOf(scenario, beat, reply, situation);
  let shown: readonly Shown[] = reply.markers.map((marker, place): Shown => {
    const { skill, sign, quality } = markerOf(marker);
    return { marker, skill, sign, quality, place, implied: false };
  });
  const rules: RuleApplied[] = [];
  for (const rule of TIMING_RULES) {
    const next = rule.apply(shown, moment);
    if (next === shown) continue;
    for (const [i, after] of next.entries()) {
      const before = shown[i];
      if (before === after) continue;
      if (before === undefined) {
        rules.push({ id: rule.id, marker: after.marker, before: null, after: after.quality });
      } else if (before.quality !== after.quality || before.sign !== after.sign) {
        rules.push({ id: rule.id, marker: after.marker, before: before.quality, after: after.quality });
      }
    }
    shown = next;
  }
  const qualities: Partial<Record<Skill, number>> = {};
  for (const skill of beat.elicits) qualities[skill] = qualityOf(shown, skill);
  return {
    qualities,
    shown,
    rules,
    critical: reply.markers.filter((m) => markerOf(m).critical === true),
  };
}
