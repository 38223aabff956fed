import type { NodeMark, Overlay, OverlayInput } from './overlay.ts';
import { beatsAt, unreached } from './proof-at.ts';
import { percent, stepOf } from './scale.ts';

/** Fifths: finer than that nobody reads off a map. */
const LIMITS = [0.2, 0.4, 0.6, 0.8];

/** How likely a novice is to come to a good ending from here. */
export function chance({ graph, solved }: OverlayInput): Overlay {
  const nodes = new Map<string, NodeMark>();
  for (const node of graph.nodes) {
    const proof = solved && node.kind === 'beat' ? beatsAt(node, solved)[0] : undefined;
    if (!solved || !proof) continue;
    nodes.set(
      node.key,
      proof.chance === null
        ? unreached(solved)
        : { step: stepOf(proof.chance, LIMITS), words: `${percent(proof.chance)} end well` },
    );
  }
  return {
    nodes,
    edges: new Map(),
    legend: {
      about: 'Chance of a fair or great ending from here, for a novice: the best reply seven times in ten.',
      steps: [
        { step: 0, words: 'Under 20 %' },
        { step: 1, words: '20 to 39 %' },
        { step: 2, words: '40 to 59 %' },
        { step: 3, words: '60 to 79 %' },
        { step: 4, words: '80 % and more' },
      ],
    },
  };
}
