import type { EdgeMark, NodeMark, Overlay, OverlayInput } from './overlay.ts';
import { beatsAt, replyProofOf, unreached } from './proof-at.ts';

const REACHED: NodeMark = { step: 0, words: 'can be reached' };
const NEVER: NodeMark = { step: 1, words: 'never reached' };

/** What some talk comes to, conditions and moods counted. */
export function reach({ graph, solved }: OverlayInput): Overlay {
  const nodes = new Map<string, NodeMark>();
  const edges = new Map<string, EdgeMark>();
  // Of a talk that was not looked at to its ends nothing is known to be out of reach.
  const isKnown = solved?.complete !== false;
  for (const node of graph.nodes) {
    if (!solved) break;
    const never = isKnown ? NEVER : unreached(solved);
    if (node.kind === 'ending') {
      const proof = solved.endings.find(({ id }) => id === node.ending.id);
      if (proof) nodes.set(node.key, proof.reachable ? REACHED : never);
      continue;
    }
    const beats = beatsAt(node, solved);
    if (beats.length === 0) continue;
    const reached = beats.filter(({ reachable }) => reachable).length;
    if (reached === beats.length) nodes.set(node.key, REACHED);
    else if (reached === 0) nodes.set(node.key, never);
    else
      nodes.set(node.key, { ...never, words: `${beats.length - reached} of ${beats.length} ${never.words}` });
  }
  for (const edge of graph.edges) {
    if (!solved || !isKnown) break;
    const taken = edge.ways.some((way) => {
      const proof = replyProofOf(solved, way);
      return !proof || (proof.offered && proof.leadsTo.some(({ to }) => to === way.to));
    });
    if (!taken) edges.set(edge.key, { never: true, words: 'never taken' });
  }
  return {
    nodes,
    edges,
    legend: {
      about: 'Of all the talks that are possible, by conditions and moods.',
      steps: [
        { step: 0, words: 'Some talk comes here' },
        ...(isKnown ? [{ step: 1, words: 'No talk ever comes here' }] : []),
      ],
    },
  };
}
