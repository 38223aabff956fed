import { ENDING_VALUE } from '#analysis/values/grades.ts';
import { placeOfBeat } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 14: "every non-terminal can reach a fair ending". */
export const trap: ScenarioRule = {
  id: 'trap',
  scope: 'scenario',
  severity: 'warning',
  needsAll: true,
  summary: 'From every beat, in every mood in which it can be met, a fair ending can still be reached.',
  check: ({ scenario, solution: { graph, best } }) => {
    const enough = ENDING_VALUE[THRESHOLDS.neverWithoutHope];
    const lost = new Map<string, number>();
    for (let node = 0; node < graph.nodes; node++) {
      const id = graph.beats[graph.beat[node] as number] ?? '';
      if (Object.hasOwn(scenario.beats, id) && (best[node] as number) < enough && !lost.has(id))
        lost.set(id, node);
    }
    return [...lost].flatMap(([id, node]) => {
      const beat = scenario.beats[id];
      if (!beat) return [];
      const { regions } = graph.situation(node);
      const mood = regions[scenario.persona.mood] ?? '';
      return [
        {
          path: placeOfBeat(beat),
          atKey: true,
          message: `Whoever comes here while the customer is ${mood}, at the worst, can no longer reach a ${THRESHOLDS.neverWithoutHope} ending, whatever they say.`,
          help: 'Give one reply a way back, or lead to an ending at once: to go on talking when all is lost teaches nothing.',
        },
      ];
    });
  },
};
