import { SKILLS } from '#core/model/words.ts';
import type { Finding, ScenarioRule } from './rule.ts';
import { skillsElicited } from './skills-elicited.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 16: "each skill elicited ≥2 per scenario (escalate ≥1, including rightly not escalating)". */
export const coverage: ScenarioRule = {
  id: 'coverage',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'Each skill is called for at two beats or more, escalating at one or more.',
  check: ({ scenario, solution }) => {
    const met = skillsElicited(scenario, solution);
    // What a beat that is never met would ask for is `unreachable-beat`'s to bring back.
    const elicited = Object.values(scenario.beats).map((beat) => met.get(beat) ?? new Set(beat.elicits));
    return SKILLS.flatMap((skill): Finding[] => {
      const beats = elicited.filter((skills) => skills.has(skill)).length;
      const least = THRESHOLDS.coverage.least[skill];
      if (beats >= least) return [];
      const found = beats === 0 ? 'at no beat' : `at ${beats} ${beats === 1 ? 'beat' : 'beats'} only`;
      return [
        {
          path: ['beats'],
          atKey: true,
          message: `The skill "${skill}" is called for ${found}; ${least} is the least that says anything about it.`,
          help:
            skill === 'escalate'
              ? 'Let one beat ask for it: handing over, ending, or rightly staying with it.'
              : `Name "${skill}" under \`elicits\` of a beat whose replies differ in it.`,
        },
      ];
    });
  },
};
