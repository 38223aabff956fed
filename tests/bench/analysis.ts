import { cpus, loadavg } from 'node:os';
import type { AnyStateMachine } from 'xstate';
import type { Game } from '#analysis/game.ts';
import { explore, type Graph } from '#analysis/graph/explore.ts';
import { analysisReport } from '#analysis/picture/analysis-report.ts';
import { solve } from '#analysis/solve.ts';
import { compileMachine } from '#runtime/compile-machine.ts';
import { parallelGame } from '../support/parallel-machine.ts';
import { shippedScenarios } from '../support/shipped-scenarios.ts';
import { ms, repeatInTurn, shown, timingOf, type Repeat, type Timing } from './repeat.ts';
import { assertSameAsMap, assertSameAsSearch } from './solver/same-graph.ts';
import { adjacencyMap, searchBreadthFirst } from './solver/search-with-xstate.ts';
import { solveWhole } from './solver/solve-whole.ts';

/**
 * The analysis engine against the tools XState has, on one machine of growing size (a dialogue × five moods × two counters
 * from 0 to 10 × six flags), and on the shipped scenarios. States and edges are compared before anything is timed.
 * `npx tsx tests/bench/analysis.ts --whole` also runs `getAdjacencyMap` once where it takes minutes.
 */

/** As often as an author's typing has it: the first dozens of a small machine are made before its code is compiled. */
const QUICK: Repeat = { rounds: 201, budget: 20_000 };
/** The other tools take seconds; five runs of each, unless they take too long together. */
const SLOW: Repeat = { rounds: 5, budget: 120_000 };
/** `getAdjacencyMap` is quadratic: what would take longer than this, in milliseconds, is left out. */
const LONGEST_MAP = 30_000;
/** With `--whole` it is run where it would take up to this long, once, and what it finds then is compared. */
const LONGEST_WHOLE_MAP = 1_200_000;
const wholeMaps = process.argv.includes('--whole');

/** Beats, and the states they make. */
const SIZES = [
  { beats: 12, about: '20 k' },
  { beats: 14, about: '50 k' },
  { beats: 26, about: '200 k' },
  { beats: 158, about: '2 M' },
];
/** A search with `transition` takes some 30 µs an edge. */
const LARGEST_SEARCH = 250_000;

/* oxlint-disable no-console -- a bench prints its figures */
const load = () =>
  loadavg()
    .map((x) => x.toFixed(1))
    .join(' ');
console.log(
  `${cpus().length} cores, Node ${process.version}, load ${load()}; milliseconds, median (min–max, runs)`,
);

const against = (theirs: Timing | undefined, ours: Timing) =>
  theirs ? `${Math.round(theirs.median / ours.median)}×` : '–';

/** One run, for it takes minutes: timed first, then compared. */
function mapOnce(game: Game, graph: Graph, machine: AnyStateMachine): Timing {
  const began = performance.now();
  const states = adjacencyMap(game, machine);
  const timing = timingOf([performance.now() - began]);
  assertSameAsMap(game, graph, states);
  return timing;
}

let mapMilliseconds = 0;
let mapStates = 1;
const rows = SIZES.map(({ beats, about }) => {
  const game = parallelGame(beats);
  const graph = explore(game);
  const machine = compileMachine(game.machine);
  const foreseen = mapMilliseconds * (graph.nodes / mapStates) ** 2;
  const withMap = foreseen <= LONGEST_MAP;
  const withSearch = graph.nodes <= LARGEST_SEARCH;
  const onceMap = !withMap && wholeMaps && foreseen <= LONGEST_WHOLE_MAP;
  if (withMap) assertSameAsMap(game, graph, adjacencyMap(game, machine));
  if (withSearch) assertSameAsSearch(game, graph, searchBreadthFirst(game, machine));
  const ours = repeatInTurn({ explore: () => void explore(game), whole: () => void solveWhole(game) }, QUICK);
  const map = withMap
    ? repeatInTurn({ map: () => void adjacencyMap(game, machine) }, SLOW).map
    : onceMap
      ? mapOnce(game, graph, machine)
      : undefined;
  const search = withSearch
    ? repeatInTurn({ search: () => void searchBreadthFirst(game, machine) }, SLOW).search
    : undefined;
  if (map) [mapMilliseconds, mapStates] = [map.median, graph.nodes];
  const skipped = Number.isFinite(foreseen) ? `left out, some ${Math.round(foreseen / 1000)} s` : 'left out';
  return {
    states: `${about}: ${graph.nodes.toLocaleString('en')}`,
    edges: graph.edges.toLocaleString('en'),
    explore: shown(ours.explore),
    'full analysis': shown(ours.whole),
    '@xstate/graph': map ? shown(map) : skipped,
    transition: search ? shown(search) : 'left out',
    'explore ÷ @xstate/graph': against(map, ours.explore),
    'full ÷ @xstate/graph': against(map, ours.whole),
    'explore ÷ transition': against(search, ours.explore),
    'full ÷ transition': against(search, ours.whole),
  };
});
console.log('States and edges were the same wherever another tool is named.');
for (const row of rows) console.table(row);

console.log(`\nShipped scenarios in Node: solve, and the picture of htl analyze; load ${load()}`);
console.table(
  (await shippedScenarios()).map(([id, scenario]) => {
    const began = performance.now();
    const solution = solve(scenario);
    const first = performance.now() - began;
    const { again, picture } = repeatInTurn(
      { again: () => void solve(scenario), picture: () => void analysisReport(solution) },
      QUICK,
    );
    return {
      scenario: id,
      situations: solution.graph.nodes,
      'first solve': ms(first),
      solve: shown(again),
      picture: shown(picture),
    };
  }),
);
console.log(`Load at the end ${load()}`);
