import type { Beat, Reply } from '#core/model/scenario.ts';
import { markerOf } from '#core/rubric/markers.ts';
import { decisionsOf } from '#analysis/judging/decisions.ts';
import { isSpoken } from '#analysis/judging/spoken-choice.ts';
import { placeOfBeat } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 2: "3 (optimal in 80 years of studies); 4 only if all differ in kind". */
export const numberOfOptions: ScenarioRule = {
  id: 'number-of-options',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  summary: 'Three spoken replies are open in every situation, or four that differ in kind.',
  check: ({ solution }) => {
    const { usual, most } = THRESHOLDS.numberOfOptions;
    const wrong = new Map<Beat, readonly Reply[]>();
    for (const { beat, open } of decisionsOf(solution).all) {
      const said = open.filter(isSpoken);
      const fits = said.length === usual || (said.length === most && differInKind(said));
      if (!fits && !wrong.has(beat)) wrong.set(beat, said);
    }
    return [...wrong].map(([beat, { length }]) => ({
      path: placeOfBeat(beat, 'replies'),
      atKey: true,
      message:
        length === most
          ? `${length} spoken replies can be open at once, and two of them are of one kind.`
          : `${length} spoken replies can be open at once; ${usual} serve best.`,
      help:
        length < usual
          ? 'Add a reply from a real habit: one that would be right in another state.'
          : `Drop the reply that nobody would pick; keep ${most} only where each begins with another skill.`,
    }));
  },
};

/** A reply's kind is the skill of what it does first. */
function differInKind(replies: readonly Reply[]): boolean {
  const kinds = replies.map(({ markers: [lead] }) => lead && markerOf(lead).skill);
  return new Set(kinds).size === replies.length;
}
