import { SKILLS, type Skill } from '#core/model/words.ts';
import type { Solution } from '#analysis/solve.ts';
import { visitsUnder } from '#analysis/values/visits-under.ts';

/**
 * Skill → mean quality, 0 to 1, of the replies that a perfect player gives where the skill is judged: the best there is to be
 * shown of it in this talk. Null where such a player is never asked for it. Other than a score, which compares with what was
 * on offer, this falls when the one reply goes that shows the skill well.
 */
export function skillReach(solution: Solution): Record<Skill, number | null> {
  const { graph, judged, outlook } = solution;
  const { nodes, row } = graph;
  const met = visitsUnder(solution, 'perfect');
  const { weights } = outlook.perfect;
  const sums = SKILLS.map(() => ({ quality: 0, often: 0 }));
  for (let node = 0; node < nodes; node++) {
    const often = met[node] as number;
    if (often === 0) continue;
    for (let e = row[node] as number; e < (row[node + 1] as number); e++) {
      const taken = often * (weights[e] as number);
      if (taken === 0) continue;
      const skills = judged.judgements[judged.judgement[e] as number]?.skills ?? {};
      SKILLS.forEach((skill, i) => {
        const own = skills[skill];
        const sum = sums[i];
        if (!own || !sum) return;
        sum.quality += taken * own.quality;
        sum.often += taken;
      });
    }
  }
  return Object.fromEntries(
    SKILLS.map((skill, i) => {
      const { quality, often } = sums[i] ?? { quality: 0, often: 0 };
      return [skill, often === 0 ? null : Math.min(1, quality / often)];
    }),
  ) as Record<Skill, number | null>;
}
