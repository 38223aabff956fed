import { mean } from '#analysis/chance/averages.ts';
import { byBeat } from '#analysis/judging/by-beat.ts';
import { mostlyBest } from '#analysis/judging/mostly-best.ts';
import { spokenChoice } from '#analysis/judging/spoken-choice.ts';
import { wordsOf } from '#analysis/text/words.ts';
import { placeOfBeat, placeOfReply } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 1, the part for one beat: "per node ratio best/mean-of-others .75–1.33". */
export const bestLength: ScenarioRule = {
  id: 'best-length',
  scope: 'scenario',
  severity: 'warning',
  summary: 'The best reply of a beat is about as long as the others.',
  check: ({ solution }) => {
    const { least, most } = THRESHOLDS.bestLength;
    const ratios = byBeat(solution, (decision) => {
      const choice = spokenChoice(decision);
      if (!choice) return undefined;
      const length = (side: 'best' | 'others') => mean(choice[side].map(({ says }) => wordsOf(says).length));
      return length('best') / Math.max(1, length('others'));
    });
    return ratios.flatMap(({ beat, value }) => {
      if (value >= least && value <= most) return [];
      const best = mostlyBest(solution, beat);
      const long = value > most;
      return [
        {
          path: best ? placeOfReply(beat, best, 'says') : placeOfBeat(beat),
          message: `The best reply is ${value.toFixed(2)} times as long as the others are on average; ${least} to ${most} would not show.`,
          help: long
            ? 'Cut it to the length of the others, or give them as much to say.'
            : 'Give it as much to say as the others have, or cut them.',
        },
      ];
    });
  },
};
