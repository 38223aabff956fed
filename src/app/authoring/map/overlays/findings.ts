import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { beatKey, endingKey, type MapGraph } from '#app/authoring/map/graph/map-graph.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import type { NodeMark, Overlay, OverlayInput } from './overlay.ts';

export interface FindingCount {
  readonly errors: number;
  readonly warnings: number;
}

/** Node → what is to be mended there. Findings of parts that the map does not show are left out. */
export function countFindings(
  graph: MapGraph,
  findings: readonly Finding[],
): ReadonlyMap<string, FindingCount> {
  const counts = new Map<string, FindingCount>();
  for (const { file, path, severity } of findings) {
    const key = file === SCENARIO_FILE ? keyOfPath(path) : null;
    if (key === null) continue;
    const { errors, warnings } = counts.get(key) ?? { errors: 0, warnings: 0 };
    counts.set(
      key,
      severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 },
    );
  }
  for (const node of graph.nodes) {
    if (node.kind !== 'phase') continue;
    const inside = node.beats.flatMap(({ id }) => counts.get(beatKey(id)) ?? []);
    if (inside.length > 0)
      counts.set(node.key, {
        errors: inside.reduce((sum, { errors }) => sum + errors, 0),
        warnings: inside.reduce((sum, { warnings }) => sum + warnings, 0),
      });
  }
  return counts;
}

function keyOfPath([part, id]: Finding['path']): string | null {
  if (typeof id !== 'string') return null;
  return part === 'beats' ? beatKey(id) : part === 'endings' ? endingKey(id) : null;
}

/** "1 error, 2 warnings" */
export function findingWords({ errors, warnings }: FindingCount): string {
  const say = (count: number, one: string) =>
    count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`];
  return [...say(errors, 'error'), ...say(warnings, 'warning')].join(', ');
}

/** What is to be mended, and where. */
export function findingsOverlay({ graph, findings }: OverlayInput): Overlay {
  const counts = countFindings(graph, findings);
  const nodes = new Map<string, NodeMark>();
  for (const node of graph.nodes) {
    const count = counts.get(node.key);
    if (node.kind === 'missing') nodes.set(node.key, { step: 2, words: 'does not exist' });
    else if (!count) nodes.set(node.key, { step: 0, words: 'nothing found' });
    else nodes.set(node.key, { step: count.errors > 0 ? 2 : 1, words: findingWords(count) });
  }
  return {
    nodes,
    edges: new Map(),
    legend: {
      about: 'What the checks found. The list with what to do about it is under “Proof”.',
      steps: [
        { step: 0, words: 'Nothing found' },
        { step: 1, words: 'Warnings' },
        { step: 2, words: 'Errors: the talk cannot be played' },
      ],
    },
  };
}
