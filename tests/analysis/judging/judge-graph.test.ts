import { expect, it } from 'vitest';
import { costOf, judgeAll } from '#core/scoring/judge-decision.ts';
import { solve } from '#analysis/solve.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';

const small = await lateParcel();

it.each([['late-parcel', small] as const, ...(await shippedScenarios())])(
  'every reply of %s is judged, in every reachable situation, as it is judged alone',
  (_, scenario) => {
    const { graph, judged } = solve(scenario);
    const wrong: { readonly node: number; readonly reply: string }[] = [];
    for (let node = 0; node < graph.nodes; node++) {
      const situation = graph.situation(node);
      const beat = Object.hasOwn(scenario.beats, situation.beat) ? scenario.beats[situation.beat] : undefined;
      const edges = Array.from(
        { length: (graph.row[node + 1] ?? 0) - (graph.row[node] ?? 0) },
        (__, i) => (graph.row[node] ?? 0) + i,
      );
      if (!beat) continue;
      const alone = judgeAll(scenario, beat, situation, edges.map(judged.replyOf));
      edges.forEach((e, i) => {
        const own = alone[i];
        const shared = judged.judgements[judged.judgement[e] ?? -1];
        if (!own || JSON.stringify(own) !== JSON.stringify(shared) || costOf(own) !== judged.cost[e])
          wrong.push({ node, reply: judged.replyOf(e).id });
      });
    }
    expect(wrong).toEqual([]);
    expect(judged.judgements.length).toBeLessThan(graph.edges);
  },
);
