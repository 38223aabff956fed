import { load } from 'js-yaml';
import { Graph, layout as dagre } from '@dagrejs/dagre';
import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import { graphOf } from '#app/authoring/map/graph/graph-of-draft.ts';
import { askOf } from '#app/authoring/map/layout/ask-of-graph.ts';
import { keepPlaces } from '#app/authoring/map/layout/keep-places.ts';
import { layOut } from '#app/authoring/map/layout/lay-out.ts';
import type { LayoutAsk } from '#app/authoring/map/layout/layout.ts';
import { generatedScenario } from '../support/generate-scenario.ts';
import { repeatInTurn, shown } from './repeat.ts';

/**
 * The first layout of a map, as its worker makes it, beside dagre alone on the same graph. The goal of the studio: 200 beats within
 * 1.5 seconds. On the page's own thread there is only what is timed as "graph" and, after a small edit, "room for one more".
 */

const SIZES = [25, 200, 2000] as const;
const SEED = 1;
/** Of the reader's type. Pixels. */
const REM = 16;

for (const beats of SIZES) {
  const data = load(generatedScenario({ id: 'bench', beats, seed: SEED }));
  const ask: LayoutAsk = { ...askOf(graphOf(readDraft(data)), REM), direction: 'right' };
  const before = layOut(ask);
  const more = {
    ...ask,
    nodes: [...ask.nodes, 'new'],
    links: [...ask.links, { from: ask.nodes[0] ?? '', to: 'new', count: 1 }],
  };
  const times = repeatInTurn(
    {
      layout: () => void layOut(ask),
      floor: () => void dagreAlone(ask),
      graph: () => void askOf(graphOf({ ...readDraft(data) }), REM),
      room: () => void keepPlaces(before, more),
    },
    { rounds: 5, budget: 20_000 },
  );
  const floor = dagreAlone(ask) ? `${shown(times.floor)} ms` : 'overflows the stack';
  process.stdout.write(
    [
      `${beats} beats: first layout ${shown(times.layout)} ms; dagre alone ${floor}`,
      `  on the page: graph ${shown(times.graph)} ms; room for one more ${shown(times.room)} ms`,
      '',
    ].join('\n'),
  );
}

/** False where the graph is too deep for it. */
function dagreAlone({ nodes, links, node, gaps }: LayoutAsk): boolean {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: gaps.across, ranksep: gaps.along });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const key of nodes) graph.setNode(key, { ...node });
  for (const { from, to } of links) graph.setEdge(from, to);
  try {
    dagre(graph);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
