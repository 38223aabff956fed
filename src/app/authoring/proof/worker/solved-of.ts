import { SKILLS, type Skill } from '#core/model/words.ts';
import { beatFigures } from '#analysis/authoring/beat-figures.ts';
import { replyFigures } from '#analysis/authoring/reply-figures.ts';
import { skillReach } from '#analysis/authoring/skill-reach.ts';
import { pathLengths } from '#analysis/graph/paths.ts';
import { botsReport } from '#analysis/picture/bots-report.ts';
import { elicitation } from '#analysis/picture/elicitation.ts';
import { endingChances } from '#analysis/picture/ending-chances.ts';
import type { Solution } from '#analysis/solve.ts';
import type { BotProof, EndingProof, SkillProof, Solved } from '#app/authoring/proof/proof.ts';

/** Everything the studio shows of a solved scenario. */
export function solvedOf(solution: Solution): Solved {
  const { scenario } = solution;
  const { endings, ...figures } = figuresOf(solution);
  return {
    hash: scenario.hash,
    ...figures,
    endings: endings.map((ending) => ({ ...ending, title: scenario.endings[ending.id]?.title ?? '' })),
    bots: botsOf(solution),
  };
}

/** What does not change with the words. */
type Figures = Omit<Solved, 'hash' | 'bots' | 'endings'> & {
  readonly endings: readonly Omit<EndingProof, 'title'>[];
};

/** By the judgements, which solutions of one game share whatever is said in it (`createSolver`). */
const known = new WeakMap<Int32Array, Figures>();

function figuresOf(solution: Solution): Figures {
  const { judgement } = solution.judged;
  let figures = known.get(judgement);
  if (!figures) known.set(judgement, (figures = workOut(solution)));
  return figures;
}

function workOut(solution: Solution): Figures {
  const { scenario, graph, order } = solution;
  const replies = replyFigures(solution);
  const beats = [...beatFigures(solution)].map(([id, figures]) => {
    const own = scenario.beats[id]?.replies ?? [];
    return [id, { ...figures, replies: ownFigures(own, replies.get(id) ?? []) }] as const;
  });
  return {
    complete: graph.complete,
    situations: graph.nodes,
    beats: Object.fromEntries(beats),
    endings: endingChances(solution).map(({ ending: { id, grade }, shortestWay, chance }) => ({
      id,
      grade,
      reachable: shortestWay !== null,
      chance,
      shortest: shortestWay,
    })),
    skills: skillsOf(solution),
    ...pathLengths(graph, order),
  };
}

function ownFigures<Own extends object>(
  replies: readonly { readonly id: string }[],
  figures: readonly Own[],
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
