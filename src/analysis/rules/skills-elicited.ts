import type { Beat, Scenario } from '#core/model/scenario.ts';
import { SKILLS, type Skill } from '#core/model/words.ts';
import type { Solution } from '#analysis/solve.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';

/** Each beat that can be met with the skills on which its replies differ in some situation. */
export function skillsElicited(
  scenario: Scenario,
  { graph, judged }: Solution,
): Map<Beat, ReadonlySet<Skill>> {
  const { row } = graph;
  return new Map(
    [...beatsMet(scenario, graph)].map(([beat, nodes]) => {
      const judgements = new Set(nodes.map((node) => judged.judgement[row[node] as number] as number));
      // All replies of one situation are judged in the same skills.
      const skills = [...judgements].flatMap((index) => {
        const found = judged.judgements[index]?.skills ?? {};
        return SKILLS.filter((skill) => found[skill] !== undefined);
      });
      return [beat, new Set(skills)];
    }),
  );
}
