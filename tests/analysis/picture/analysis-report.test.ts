import { describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { SKILLS } from '#core/model/words.ts';
import { analysisReportSchema } from '#core/schema/analysis-report-schema.ts';
import { analysisReport } from '#analysis/picture/analysis-report.ts';
import { solve, type Solution } from '#analysis/solve.ts';
import { newAttempt, withReply } from '#runtime/attempt.ts';
import { playAttempt } from '#runtime/transcript.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { enumeratePaths, type EnumeratedPath } from '../../support/enumerate-paths.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';

const small = await lateParcel();
const shipped = await shippedScenarios();

/** Few enough talks to try them all. */
const MOST_TALKS = 200_000;

const playedBy = (scenario: Scenario, replies: readonly string[]) => {
  const fresh = newAttempt(scenario, { id: 'test', seed: 1, mode: 'practise' });
  return playAttempt(
    scenario,
    replies.reduce((at, reply) => withReply(at, reply, 0), fresh),
  );
};

function beatAt({ graph }: Solution, node: number): string {
  return graph.beats[graph.beat[node] ?? 0] ?? '';
}

/** What a talk adds to the averages, each of its decisions by itself. */
function countAlong(
  solution: Solution,
  { edges }: EnumeratedPath,
  chance: number,
  sums: Map<string, number>,
) {
  const { graph, judged } = solution;
  let node = 0;
  for (const e of edges) {
    const judgement = judged.judgements[judged.judgement[e] ?? -1];
    const add = (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount * chance);
    for (const skill of SKILLS) if (judgement?.skills[skill]) add(skill, 1);
    add(`${beatAt(solution, node)} visits`, 1);
    add(`${beatAt(solution, node)} lost`, judgement?.regret ?? 0);
    node = graph.to[e] ?? 0;
  }
}

describe.each([['late-parcel', small] as const, ...shipped])('the picture of %s', (_, scenario) => {
  const solution = solve(scenario);
  const report = analysisReport(solution);

  it('has the public shape', () => {
    expect(analysisReportSchema.parse(report)).toEqual(report);
    expect(report.complete).toBe(true);
  });

  it('agrees with trying every talk, if there are few enough', () => {
    const paths = enumeratePaths(solution.graph, MOST_TALKS);
    if (!paths) {
      expect(BigInt(report.talks.number ?? 0)).toBeGreaterThan(BigInt(MOST_TALKS));
      return;
    }
    expect(report.talks).toEqual({
      number: String(paths.length),
      shortest: Math.min(...paths.map(({ edges }) => edges.length)),
      longest: Math.max(...paths.map(({ edges }) => edges.length)),
    });
    for (const policy of ['perfect', 'novice', 'random'] as const) {
      const { weights } = solution.outlook[policy];
      const ends = new Map<string, number>();
      const sums = new Map<string, number>();
      for (const path of paths) {
        const chance = path.edges.reduce((p, e) => p * (weights[e] ?? 0), 1);
        const id = beatAt(solution, path.end);
        ends.set(id, (ends.get(id) ?? 0) + chance);
        countAlong(solution, path, chance, sums);
      }
      for (const { id, chance } of report.endings) expect(chance[policy]).toBeCloseTo(ends.get(id) ?? 0, 5);
      if (policy === 'novice') continue;
      for (const skill of SKILLS) expect(report.skills[skill][policy]).toBeCloseTo(sums.get(skill) ?? 0, 5);
      if (policy === 'perfect') continue;
      for (const { beat, visits, lost } of report.decisions) {
        expect(visits).toBeCloseTo(sums.get(`${beat} visits`) ?? 0, 5);
        expect(lost).toBeCloseTo(sums.get(`${beat} lost`) ?? 0, 5);
      }
    }
  });

  it('the chances of the endings make up the chance and the worth of the opening', () => {
    for (const policy of ['perfect', 'novice', 'random'] as const) {
      const { chance, value } = report.opening.outlook[policy];
      const good = report.endings.filter((ending) => ending.value >= 0.67);
      expect(good.reduce((sum, ending) => sum + ending.chance[policy], 0)).toBeCloseTo(chance, 5);
      expect(
        report.endings.reduce((sum, ending) => sum + ending.chance[policy] * ending.value, 0),
      ).toBeCloseTo(value, 5);
      expect(report.endings.reduce((sum, ending) => sum + ending.chance[policy], 0)).toBeCloseTo(1, 5);
    }
  });

  it('the shortest way to an ending leads there when XState plays it', () => {
    for (const { id, shortestWay } of report.endings) {
      if (!shortestWay) continue;
      const replay = playedBy(scenario, shortestWay);
      expect(replay.ok).toBe(true);
      expect(replay.transcript.ending?.id).toBe(id);
    }
    const lengths = report.endings.flatMap(({ shortestWay }) => shortestWay?.length ?? []);
    expect(Math.min(...lengths)).toBe(report.talks.shortest);
  });

  it('names the hardest decision first', () => {
    const lost = report.decisions.map((decision) => decision.lost);
    expect(lost).toEqual(lost.toSorted((a, b) => b - a));
    expect(report.decisions.map(({ beat }) => beat)).toContain(scenario.start);
  });
});

describe.each(['says', 'thinks'] as const)(
  'a flag that nothing asks about but what the customer %s',
  (voice) => {
    it('still decides what comes up', () => {
      const { opening, offer } = small.beats;
      if (!opening || !offer) throw new Error('the fixture has an opening and an offer');
      const [first, ...rest] = opening.replies;
      if (!first) throw new Error('the opening has replies');
      const told = { ...first, effect: { ...first.effect, flags: { ...first.effect.flags, told: true } } };
      const line = { when: { in: {}, counters: {}, flags: { told: true } }, variants: ['So you know.'] };
      const report = analysisReport(
        solve({
          ...small,
          flags: { ...small.flags, told: false, idle: false },
          beats: {
            ...small.beats,
            opening: { ...opening, replies: [told, ...rest] },
            offer: { ...offer, [voice]: [line, ...offer[voice]] },
          },
        }),
      );
      expect(report.neverHeard.filter(({ beat }) => beat === 'offer')).toEqual([]);
    });
  },
);

describe('what is wrong with a scenario shows', () => {
  const opening = small.beats[small.start];
  if (!opening) throw new Error('the fixture has an opening');
  const withOpening = (changes: Partial<typeof opening>): Scenario => ({
    ...small,
    beats: { ...small.beats, [small.start]: { ...opening, ...changes } },
  });
  const never = { in: {}, counters: { turns: { min: 3, max: 2 } }, flags: {} };

  it('a line that no situation brings up', () => {
    const says = [
      ...opening.says,
      { when: { in: {}, counters: {}, flags: {} }, variants: ['I am never heard.', 'Nor am I.'] },
    ];
    const report = analysisReport(solve(withOpening({ says })));
    expect(report.neverHeard).toContainEqual({
      beat: small.start,
      voice: 'says',
      index: says.length - 1,
      when: 'always',
      variants: 2,
    });
    const { lines, variants } = analysisReport(solve(small)).counts;
    expect(report.counts.lines).toEqual({ met: lines.met, all: lines.all + 1 });
    expect(report.counts.variants).toEqual({ met: variants.met, all: variants.all + 2 });
  });

  it('a beat at which no reply is open', () => {
    const replies = opening.replies.map((reply) => ({ ...reply, when: never }));
    const report = analysisReport(solve(withOpening({ replies })));
    expect(report.deadEnds).toEqual([{ beat: small.start, situations: 1 }]);
    expect(report.opening).toMatchObject({ best: null, worst: null });
    expect(report.endings.every(({ shortestWay }) => shortestWay === null)).toBe(true);
  });

  it('a talk that goes round for ever', () => {
    const [first, ...rest] = opening.replies;
    if (!first) throw new Error('the opening has replies');
    const again = { ...first, to: [{ when: { in: {}, counters: {}, flags: {} }, to: small.start }] };
    const report = analysisReport(solve(withOpening({ replies: [again, ...rest] })));
    expect(report.loops.map(({ beats }) => beats)).toContainEqual([small.start]);
    expect(report.talks).toMatchObject({ number: null, longest: null });
  });

  it('a scenario too large to solve', () => {
    const report = analysisReport(solve(small, 5));
    expect(report.complete).toBe(false);
    expect(report.counts.lines.met).toBeLessThan(report.counts.lines.all);
    expect([report.deadEnds, report.neverHeard]).toEqual([[], []]);
    expect(analysisReportSchema.parse(report)).toEqual(report);
  });
});
