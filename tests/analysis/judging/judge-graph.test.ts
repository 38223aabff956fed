import { expect, it } from 'vitest';
import type { Situation } from '#core/model/condition.ts';
import { costOf, judgeAll } from '#core/scoring/judge-decision.ts';
import { wholeGameOf } from '#analysis/game.ts';
import { explore } from '#analysis/graph/explore.ts';
import { solve } from '#analysis/solve.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';

const small = await lateParcel();

it.each([['late-parcel', small] as const, ...(await shippedScenarios())])(
  'every reply of %s is judged, in every reachable situation, as it is judged alone',
  (_, scenario) => {
    const { graph, judged } = solve(scenario);
    // Situations with everything in them, also what the solution leaves out because nothing reads it.
    const whole = explore(wholeGameOf(scenario));
    const wrong: { readonly situation: Situation; readonly reply: string }[] = [];
    for (let n = 0; n < whole.nodes; n++) {
      const situation = whole.situation(n);
      const beat = Object.hasOwn(scenario.beats, situation.beat) ? scenario.beats[situation.beat] : undefined;
      const node = graph.find(situation);
      const first = graph.row[node] ?? 0;
      const edges = Array.from({ length: (graph.row[node + 1] ?? 0) - first }, (__, i) => first + i);
      if (!beat) continue;
      const alone = judgeAll(scenario, beat, situation, edges.map(judged.replyOf));
      edges.forEach((e, i) => {
        const own = alone[i];
        const shared = judged.judgements[judged.judgement[e] ?? -1];
        if (!own || JSON.stringify(own) !== JSON.stringify(shared) || costOf(own) !== judged.cost[e])
          wrong.push({ situation, reply: judged.replyOf(e).id });
      });
    }
    expect(wrong).toEqual([]);
    expect(judged.judgements.length).toBeLessThan(graph.edges);
  },
);
