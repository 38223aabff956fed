import { isAlways } from '#core/model/condition.ts';
import { placeOfBeat } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';
import { firstToHold } from '#analysis/graph/first-to-hold.ts';

/** Of a list of lines the first that holds is taken: one that never is the first is never heard. */
export const unheardLine: ScenarioRule = {
  id: 'unheard-line',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'Every line and every thought of the customer comes up in some talk.',
  check: ({ scenario, solution: { graph } }) =>
    [...beatsMet(scenario, graph)].flatMap(([beat, nodes]) =>
      (['says', 'thinks'] as const).flatMap((field) => {
        const lines = beat[field];
        if (lines.length < 2) return [];
        const first = firstToHold(
          graph,
          lines.map(({ when }) => when),
        );
        const taken = new Set(nodes.map(first));
        return lines.flatMap(({ when }, i) => {
          if (taken.has(i)) return [];
          const what = field === 'says' ? 'line' : 'thought';
          return [
            {
              path: placeOfBeat(beat, field, i),
              message: isAlways(when)
                ? `This ${what} never comes up: whenever the beat is met, one of those above it holds.`
                : `This ${what} never comes up: whenever the beat is met, its condition fails or one above it holds.`,
              help: isAlways(when)
                ? 'Delete it, and take the `when` off the one above it.'
                : 'Change its `when`, move it up, or delete it.',
            },
          ];
        });
      }),
    ),
};
