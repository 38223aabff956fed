import { expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { lintSolved } from '#analysis/lint.ts';
import { analysisReport } from '#analysis/picture/analysis-report.ts';
import { botsReport } from '#analysis/picture/bots-report.ts';
import { createSolver } from '#analysis/solve-again.ts';
import { solve, type Solution } from '#analysis/solve.ts';
import { reworded } from '../support/reworded.ts';
import { shippedScenarios } from '../support/shipped-scenarios.ts';

const LIMIT = 60_000;
const shipped = await shippedScenarios();

function everything(solution: Solution) {
  return {
    report: analysisReport(solution),
    bots: botsReport([solution]),
    problems: lintSolved([solution]).map((all) =>
      all.map(({ help, ...rest }) => ({ ...rest, help: typeof help === 'string' ? help : help() })),
    ),
  };
}

it.each(shipped)('%s in other words is solved as if it were new', (_, scenario) => {
  const solver = createSolver();
  const first = solver(scenario, LIMIT);
  everything(first);
  const other = reworded(scenario, 'kettle');
  const again = solver(other, LIMIT);
  expect(again.graph).toBe(first.graph);
  expect(everything(again)).toEqual(everything(solve(other, LIMIT)));
  expect(everything(solver(scenario, LIMIT))).toEqual(everything(solve(scenario, LIMIT)));
});

it('a marker, a way on, a condition or a grade makes another game', () => {
  const [, scenario] = shipped[0] ?? [];
  if (!scenario) throw new Error('nothing is shipped');
  const [id = '', beat] = Object.entries(scenario.beats)[0] ?? [];
  const [reply, ...others] = beat?.replies ?? [];
  const [ending] = Object.values(scenario.endings);
  if (!beat || !reply || !ending) throw new Error('there is nothing to change');
  const withReply = (change: object) => ({
    ...scenario,
    beats: { ...scenario.beats, [id]: { ...beat, replies: [{ ...reply, ...change }, ...others] } },
  });
  const changed: Scenario[] = [
    withReply({ markers: [] }),
    withReply({ to: [{ when: reply.when, to: ending.id }] }),
    withReply({ items: reply.items + 1 }),
    { ...scenario, endings: { ...scenario.endings, [ending.id]: { ...ending, grade: 'damaged' } } },
    { ...scenario, policyWarnings: scenario.policyWarnings + 1 },
  ];
  for (const other of changed) {
    const solver = createSolver();
    const before = solver(scenario, LIMIT);
    const after = solver(other, LIMIT);
    expect(after.judged.judgement).not.toBe(before.judged.judgement);
    expect(analysisReport(after)).toEqual(analysisReport(solve(other, LIMIT)));
  }
});

it('what was explored whole, or further, serves for a lower limit too', () => {
  const [, scenario] = shipped[0] ?? [];
  if (!scenario) throw new Error('nothing is shipped');
  const solver = createSolver();
  const near = solver(scenario, 500);
  expect(near.graph.complete).toBe(false);
  const whole = solver(scenario, LIMIT);
  expect(whole.graph.complete).toBe(true);
  expect(solver(scenario, 500).graph).toBe(whole.graph);
});
