import { printCondition } from '#core/model/condition.ts';
import { SKILLS } from '#core/model/words.ts';
import type { AnalysisReport } from '#core/schema/analysis-report-schema.ts';
import { countPaths, pathLengths } from '#analysis/graph/paths.ts';
import { reachableEndings } from '#analysis/review/ways-on.ts';
import type { Solution } from '#analysis/solve.ts';
import { ENDING_VALUE } from '#analysis/values/grades.ts';
import { POLICIES, type Policy } from '#analysis/values/policies.ts';
import { elicitation } from './elicitation.ts';
import { endingChances } from './ending-chances.ts';
import { hardDecisions } from './hard-decisions.ts';
import { customerLines, type CustomerLine } from './lines-heard.ts';
import { deadEnds, endlessLoops } from './stuck.ts';

/** Six decimals: enough for any screen, and the same text on every machine. */
const rounded = (x: number) => Math.round(x * 1_000_000) / 1_000_000;

function everyPolicy<T>(figure: (policy: Policy) => T): Record<Policy, T> {
  return Object.fromEntries(POLICIES.map((policy) => [policy, figure(policy)])) as Record<Policy, T>;
}

function countsOf(solution: Solution, lines: readonly CustomerLine[]): AnalysisReport['counts'] {
  const { scenario, graph } = solution;
  const { nodes, edges, row, beat, beats, memory } = graph;
  const met = new Set<number>();
  let decisions = 0;
  for (let node = 0; node < nodes; node++) {
    met.add(beat[node] as number);
    if (row[node] !== row[node + 1]) decisions += 1;
  }
  const share = (ids: readonly string[]) => ({
    met: ids.filter((id) => met.has(beats.indexOf(id))).length,
    all: ids.length,
  });
  const heard = (voice: CustomerLine['voice'], size: (line: CustomerLine) => number) => {
    const own = lines.filter((line) => line.voice === voice);
    const sum = (some: readonly CustomerLine[]) => some.reduce((total, line) => total + size(line), 0);
    return { met: sum(own.filter((line) => line.heard)), all: sum(own) };
  };
  return {
    situations: nodes,
    decisions,
    choices: edges,
    memories: new Set(memory.subarray(0, nodes)).size,
    beats: share(Object.keys(scenario.beats)),
    endings: share(Object.keys(scenario.endings)),
    lines: heard('says', () => 1),
    variants: heard('says', ({ line }) => line.variants.length),
    thoughts: heard('thinks', () => 1),
  };
}

/** Everything known about a scenario in its public shape (docs/analysis-report.md). */
export function analysisReport(solution: Solution): AnalysisReport {
  const { scenario, graph, order, outlook } = solution;
  const lines = customerLines(scenario, graph);
  const reachable = reachableEndings(solution, 0);
  const talks = countPaths(graph, order);
  const elicited = { perfect: elicitation(solution, 'perfect'), random: elicitation(solution, 'random') };
  return {
    format: 'hold-the-line/analysis-report',
    version: 1,
    scenario: scenario.id,
    title: scenario.title,
    contentHash: scenario.hash,
    key: { keyedBy: scenario.key.keyedBy, raters: scenario.key.raters, agreement: scenario.key.agreement },
    complete: graph.complete,
    counts: countsOf(solution, lines),
    // Where not every situation was explored, a line not met so far may come up later.
    neverHeard: lines
      .filter(({ heard }) => graph.complete && !heard)
      .map(({ beat, voice, index, line }) => ({
        beat: beat.id,
        voice,
        index,
        when: printCondition(line.when),
        variants: line.variants.length,
      })),
    talks: { number: talks === null ? null : String(talks), ...pathLengths(graph, order) },
    deadEnds: deadEnds(solution).map((end) => ({ ...end })),
    loops: endlessLoops(solution).map(({ beats, situations }) => ({ beats: [...beats], situations })),
    opening: {
      best: reachable[0]?.id ?? null,
      worst: reachable.at(-1)?.id ?? null,
      outlook: everyPolicy((policy) => ({
        value: rounded(outlook[policy].value[0] ?? 0),
        chance: rounded(outlook[policy].chance[0] ?? 0),
      })),
    },
    endings: endingChances(solution).map(({ ending, shortestWay, chance }) => ({
      id: ending.id,
      title: ending.title,
      grade: ending.grade,
      value: ENDING_VALUE[ending.grade],
      shortestWay: shortestWay && [...shortestWay],
      chance: everyPolicy((policy) => rounded(chance[policy])),
    })),
    skills: Object.fromEntries(
      SKILLS.map((skill) => [
        skill,
        { perfect: rounded(elicited.perfect[skill]), random: rounded(elicited.random[skill]) },
      ]),
    ) as AnalysisReport['skills'],
    decisions: hardDecisions(solution).map(({ beat, visits, regret, lost }) => ({
      beat: beat.id,
      phase: beat.phase,
      visits: rounded(visits),
      regret: rounded(regret),
      lost: rounded(lost),
    })),
  };
}
