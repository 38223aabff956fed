import { SKILLS, type Skill } from '#core/model/words.ts';
import type { Solution } from '#analysis/solve.ts';
import { visitsUnder } from '#analysis/values/visits-under.ts';
import type { Policy } from '#analysis/values/policies.ts';

/** Skill → decisions a talk that call for it, on average under a policy. A decision calls for a skill when its replies differ in it. */
export function elicitation(solution: Solution, policy: Policy): Record<Skill, number> {
  const { graph, judged } = solution;
  const { nodes, row } = graph;
  const met = visitsUnder(solution, policy);
  const times = Object.fromEntries(SKILLS.map((skill) => [skill, 0])) as Record<Skill, number>;
  for (let node = 0; node < nodes; node++) {
    const begin = row[node] as number;
    if (begin === row[node + 1]) continue;
    // All replies of one situation are judged in the same skills.
    const skills = judged.judgements[judged.judgement[begin] as number]?.skills ?? {};
    for (const skill of SKILLS) if (skills[skill]) times[skill] += met[node] as number;
  }
  return times;
}
