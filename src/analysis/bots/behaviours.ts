import type { Skill } from '#core/model/words.ts';
import { MARKER_IDS, markerOf, type MarkerId } from '#core/rubric/markers.ts';

/**
 * What a reply does, seen from outside: whoever means to empathize cannot tell a hollow "I understand" from the real
 * thing, so lapses that look like the behaviour count as it.
 */

const shown = (skill: Skill) =>
  MARKER_IDS.filter((id) => markerOf(id).skill === skill && markerOf(id).sign === '+');

export const EMPATHIZING: ReadonlySet<MarkerId> = new Set([
  ...shown('empathize'),
  'empathize.generic',
  'empathize.repeats-apology',
  'empathize.sorry-if',
]);

export const OFFERING_SOMETHING: ReadonlySet<MarkerId> = new Set([
  ...shown('options'),
  'options.fix-first',
  'options.take-it-or-leave-it',
  'options.false-promise',
  'options.hush-money',
  'options.info-dump',
  'options.vague-follow-up',
]);

/** Handing over, warning, ending. */
export const ESCALATING: ReadonlySet<MarkerId> = new Set([
  'escalate.right-trigger',
  'escalate.says-who-why-when',
  'escalate.warm-handover',
  'escalate.policy-warning',
  'escalate.polite-end',
  'escalate.hands-off',
  'escalate.cold-transfer',
  'escalate.ends-without-warning',
  'escalate.warns-angry',
]);
