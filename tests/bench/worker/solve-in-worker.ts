import type { Scenario } from '#core/model/scenario.ts';
import { solve } from '#analysis/solve.ts';

/** Milliseconds of each round; the first is a worker that has run nothing yet. */
export interface Solved {
  readonly id: string;
  readonly situations: number;
  readonly times: readonly number[];
}

addEventListener('message', ({ data }: MessageEvent<{ scenario: Scenario; rounds: number }>) => {
  const times: number[] = [];
  let situations = 0;
  for (let round = 0; round < data.rounds; round++) {
    const began = performance.now();
    situations = solve(data.scenario).graph.nodes;
    times.push(performance.now() - began);
  }
  const solved: Solved = { id: data.scenario.id, situations, times };
  postMessage(solved);
});
