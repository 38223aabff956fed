import type { Reply } from '#core/model/scenario.ts';
import type { Solution } from '#analysis/solve.ts';
import { partedByKey } from './parted-by-key.ts';
import { placeOfReply } from './places.ts';
import type { Finding, ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';
import { moodLevels } from './mood-levels.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A trainee believes the face before the score, so the two must not teach opposite things. */
export const reactionContradictsScore: ScenarioRule = {
  id: 'reaction-contradicts-score',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary:
    'The mood does not worsen on the best reply where another would spare it, nor improve on a critical error.',
  check: ({ scenario, solution }) => {
    const level = moodLevels(scenario, solution.graph);
    return [...beatsMet(scenario, solution.graph)].flatMap(([beat, nodes]) =>
      [...reactions(solution, nodes, level)].flatMap(([reply, seen]): Finding[] => {
        const path = placeOfReply(beat, reply);
        const help =
          'Look again at its markers and at what the persona makes of them: one of the two is wrong.';
        if (seen.rewarded > 0)
          return [{ path, message: 'The mood improves on this reply, which is a critical error.', help }];
        if (seen.punished === 0 || seen.punished < seen.best * THRESHOLDS.reactionContradictsScore.mostOften)
          return [];
        const often =
          seen.punished === seen.best
            ? 'whenever'
            : `in ${seen.punished} of the ${seen.best} situations in which`;
        const message = `The mood worsens on this reply ${often} it is the best, though another reply would spare it.`;
        return [{ path, message, help }];
      }),
    );
  },
};

/** In how many situations a reply is the best one, and in how many the mood says otherwise. */
interface Reactions {
  best: number;
  /** Best, the mood worsens, and it would have been better after another reply. */
  punished: number;
  /** A critical error, and the mood improves. */
  rewarded: number;
}

function reactions(
  solution: Solution,
  nodes: readonly number[],
  level: (node: number) => number,
): Map<Reply, Reactions> {
  const { graph, judged } = solution;
  const after = (e: number) => level(graph.to[e] as number);
  const seen = new Map<Reply, Reactions>();
  const of = (e: number) => {
    const reply = judged.replyOf(e);
    let known = seen.get(reply);
    if (!known) seen.set(reply, (known = { best: 0, punished: 0, rewarded: 0 }));
    return known;
  };
  for (const node of nodes) {
    const now = level(node);
    const { best, others } = partedByKey(solution, node);
    if (others.length === 0) continue;
    const kindest = Math.min(...[...best, ...others].map(after));
    for (const e of best) {
      of(e).best += 1;
      if (after(e) > now && after(e) > kindest) of(e).punished += 1;
    }
    for (const e of [...best, ...others]) {
      const judgement = judged.judgements[judged.judgement[e] as number];
      if (after(e) < now && judgement && judgement.critical.length > 0) of(e).rewarded += 1;
    }
  }
  return seen;
}
