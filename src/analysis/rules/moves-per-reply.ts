import type { Reply } from '#core/model/scenario.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import { byBeat } from '#analysis/judging/by-beat.ts';
import { mostlyBest } from '#analysis/judging/mostly-best.ts';
import { isSpoken, spokenChoice } from '#analysis/judging/spoken-choice.ts';
import { placeOfReply } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** How something is said or sized, not one more thing that is said. */
const MANNER: ReadonlySet<MarkerId> = new Set([
  'calm.short-turn',
  'calm.neutral-words',
  'listen.lets-finish',
  'listen.uses-known-facts',
  'empathize.owns',
  'empathize.sizes',
  'options.after-need',
  'options.customer-chooses',
  'options.one-chunk',
  'options.within-authority',
]);

/** Markers that an observer ticks for one and the same thing said: a specific apology names what it is for. */
const ONE_MOVE: readonly (readonly MarkerId[])[] = [
  ['empathize.names-effect', 'empathize.apologises'],
  ['listen.paraphrase', 'listen.checks'],
  ['options.choices', 'options.concrete'],
  ['calm.fair-limit', 'escalate.policy-warning'],
  ['escalate.right-trigger', 'escalate.says-who-why-when', 'escalate.warm-handover'],
];

/** CRAFT.md §3.7, rule 10: "Moves per option: 1–2, same count across options". */
export const movesPerReply: ScenarioRule = {
  id: 'moves-per-reply',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  summary: 'A reply does one or two things, and the best of a beat not more than all others.',
  check: ({ scenario, solution }) => {
    const { most, mostOften } = THRESHOLDS.movesPerReply;
    const many = Object.values(scenario.beats).flatMap((beat) =>
      beat.replies
        .filter((reply) => isSpoken(reply) && movesOf(reply) > most)
        .map((reply) => ({ beat, reply })),
    );
    const ahead = byBeat(solution, (decision) => {
      const choice = spokenChoice(decision);
      if (!choice) return undefined;
      return Number(Math.min(...choice.best.map(movesOf)) > Math.max(...choice.others.map(movesOf)));
    }).flatMap(({ beat, value }) => {
      const reply = mostlyBest(solution, beat);
      if (value <= mostOften || !reply || movesOf(reply) > most) return [];
      return [{ beat, reply }];
    });
    return [
      ...many.map(({ beat, reply }) => ({
        path: placeOfReply(beat, reply, 'markers'),
        message: `This reply does ${movesOf(reply)} things; one or two are what one turn holds.`,
        help: 'Leave out the weakest, or give it to a turn of its own. Manner is not counted.',
      })),
      ...ahead.map(({ beat, reply }) => ({
        path: placeOfReply(beat, reply, 'markers'),
        message: `The best reply does ${movesOf(reply)} things, and every other fewer: the busiest reply gives itself away.`,
        help: 'Give a distractor a second move from a real habit, or let the best do one thing less.',
      })),
    ];
  },
};

function movesOf({ markers }: Reply): number {
  const moves = markers
    .filter((marker) => !MANNER.has(marker))
    .map((marker) => ONE_MOVE.find((names) => names.includes(marker)) ?? marker);
  return new Set(moves).size;
}
