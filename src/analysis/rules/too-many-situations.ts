import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What cannot be explored whole cannot be known: most rules, the debrief's chances and the bots fall silent. */
export const tooManySituations: ScenarioRule = {
  id: 'too-many-situations',
  scope: 'scenario',
  severity: 'warning',
  summary: `A scenario has at most ${THRESHOLDS.tooManySituations.most.toLocaleString('en')} situations.`,
  check: ({ solution: { graph } }) =>
    graph.complete
      ? []
      : [
          {
            path: ['beats'],
            atKey: true,
            message: `More than ${graph.nodes.toLocaleString('en')} situations can come up, too many to look at each; most rules stay silent.`,
            help: 'Lower the `max` of counters, turn counters that only ask "ever?" into flags, or let branches merge.',
          },
        ],
};
