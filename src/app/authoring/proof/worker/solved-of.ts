import { SKILLS, type Skill } from '#core/model/words.ts';
import { beatFigures } from '#analysis/authoring/beat-figures.ts';
import { replyFigures } from '#analysis/authoring/reply-figures.ts';
import { skillReach } from '#analysis/authoring/skill-reach.ts';
import { pathLengths } from '#analysis/graph/paths.ts';
import { botsReport } from '#analysis/picture/bots-report.ts';
import { elicitation } from '#analysis/picture/elicitation.ts';
import { endingChances } from '#analysis/picture/ending-chances.ts';
import type { Solution } from '#analysis/solve.ts';
import type { BotProof, SkillProof, Solved } from '#app/authoring/proof/proof.ts';

/** Everything the studio shows of a solved scenario. */
export function solvedOf(solution: Solution): Solved {
  const { scenario, graph, order } = solution;
  const replies = replyFigures(solution);
  const beats = [...beatFigures(solution)].map(([id, figures]) => {
    const own = scenario.beats[id]?.replies ?? [];
    return [id, { ...figures, replies: ownFigures(own, replies.get(id) ?? []) }] as const;
  });
  return {
    hash: scenario.hash,
    complete: graph.complete,
    situations: graph.nodes,
    beats: Object.fromEntries(beats),
    endings: endingChances(solution).map(({ ending: { id, title, grade }, shortestWay, chance }) => ({
      id,
      title,
      grade,
      reachable: shortestWay !== null,
      chance,
      shortest: shortestWay,
    })),
    bots: botsOf(solution),
    skills: skillsOf(solution),
    ...pathLengths(graph, order),
  };
}

function ownFigures<Figures extends object>(
  replies: readonly { readonly id: string }[],
  figures: readonly Figures[],
) {
  return figures.map((own, i) => ({ id: replies[i]?.id ?? '', ...own }));
}

function botsOf(solution: Solution): BotProof[] {
  return botsReport([solution]).bots.map(({ bot, picks, best, limit, plays: [play] }) => ({
    bot,
    picks,
    best,
    limit,
    greatWithoutGuess: play?.greatWithoutGuess ?? 0,
  }));
}

function skillsOf(solution: Solution): Record<Skill, SkillProof> {
  const perfect = elicitation(solution, 'perfect');
  const random = elicitation(solution, 'random');
  const reach = skillReach(solution);
  return Object.fromEntries(
    SKILLS.map((skill) => [
      skill,
      { perfect: perfect[skill], random: random[skill], bestReachable: reach[skill] },
    ]),
  ) as Record<Skill, SkillProof>;
}
