import type { NodeMark, Overlay, OverlayInput } from './overlay.ts';
import { beatsAt, unreached } from './proof-at.ts';
import { percent, stepOf } from './scale.ts';

/**
 * What a random reply loses at a beat, of all that can be lost: the quartiles of the beats of the scenarios that come with the
 * product (`htl analyze`, 123 beats), so that “hard” means hard beside those.
 */
const LIMITS = [0.33, 0.39, 0.45];

const WORDS = ['easier than most', 'as hard as many', 'harder than most', 'among the hardest'] as const;

/** How much a reply picked at random gives away here. */
export function hard({ graph, solved }: OverlayInput): Overlay {
  const nodes = new Map<string, NodeMark>();
  for (const node of graph.nodes) {
    const proof = solved && node.kind === 'beat' ? beatsAt(node, solved)[0] : undefined;
    if (!solved || !proof) continue;
    if (proof.hardness === null) {
      nodes.set(node.key, unreached(solved));
      continue;
    }
    const step = stepOf(proof.hardness, LIMITS);
    nodes.set(node.key, { step, words: `loses ${percent(proof.hardness)}` });
  }
  return {
    nodes,
    edges: new Map(),
    legend: {
      about:
        'What a reply picked at random loses here, on average: 0 % where any reply is a best one. Beside the beats of the scenarios that came with the product.',
      steps: WORDS.map((words, step) => ({ step, words: `${upper(words)} (${range(step)})` })),
    },
  };
}

function range(step: number): string {
  const from = LIMITS[step - 1];
  const to = LIMITS[step];
  if (from === undefined) return `under ${percent(to ?? 1)}`;
  return to === undefined ? `${percent(from)} and more` : `${percent(from)} to ${percent(to - 0.01)}`;
}

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
