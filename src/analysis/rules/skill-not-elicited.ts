import { placeOfBeat } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { skillsElicited } from './skills-elicited.ts';

/** A skill on which all replies are alike gives no evidence (CRAFT.md §3.2: "No marker, no score"). */
export const skillNotElicited: ScenarioRule = {
  id: 'skill-not-elicited',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'In some situation, the replies of a beat differ in each skill it says it elicits.',
  check: ({ scenario, solution }) =>
    [...skillsElicited(scenario, solution)].flatMap(([beat, skills]) =>
      beat.elicits.flatMap((skill, i) =>
        skills.has(skill)
          ? []
          : [
              {
                path: placeOfBeat(beat, 'elicits', i),
                message: `No choice here says anything about "${skill}": all its replies are worth the same in it.`,
                help: `Give one reply a marker of "${skill}" that the others do not have, or take the skill off this list.`,
              },
            ],
      ),
    ),
};
