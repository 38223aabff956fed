import type { Way } from '#app/authoring/map/graph/map-graph.ts';
import type { Solved } from '#app/authoring/proof/proof.ts';
import type { EdgeMark, NodeMark, Overlay, OverlayInput } from './overlay.ts';
import { beatsAt, replyProofOf, unreached } from './proof-at.ts';
import { stepOf, talksWords } from './scale.ts';

type Player = 'novice' | 'random';

/** Visits a talk. */
const LIMITS = [0.01, 0.1, 0.5];
/** Pixels: a way nobody takes, and one that every talk takes. */
const THINNEST = 1;
const WIDEST = 16;

const WHO: Readonly<Record<Player, string>> = {
  novice: 'a novice, who finds the best reply seven times in ten and the second best otherwise',
  random: 'somebody who picks any open reply, all alike',
};

/** Where the talks of such a trainee go: a wider line is walked more often. */
export function traffic({ graph, solved }: OverlayInput, player: Player): Overlay {
  const nodes = new Map<string, NodeMark>();
  const edges = new Map<string, EdgeMark>();
  for (const node of graph.nodes) {
    if (!solved) break;
    const ending =
      node.kind === 'ending' ? solved.endings.find(({ id }) => id === node.ending.id) : undefined;
    const beat = node.kind === 'beat' ? beatsAt(node, solved)[0] : undefined;
    const visits = ending ? ending.chance[player] : beat?.traffic[player];
    if (!solved.complete && (ending ?? beat)?.reachable === false) nodes.set(node.key, unreached(solved));
    else if (visits !== undefined)
      nodes.set(node.key, { step: stepOf(visits, LIMITS), words: talksWords(visits) });
  }
  for (const edge of graph.edges) {
    if (!solved) break;
    const visits = edge.ways.reduce((sum, way) => sum + visitsOf(solved, way, player), 0);
    const width = THINNEST + (WIDEST - THINNEST) * Math.min(1, visits);
    edges.set(edge.key, { width, words: talksWords(visits) });
  }
  return {
    nodes,
    edges,
    legend: {
      about: `Talks of ${WHO[player]}. The wider a line, the more talks go that way.${
        player === 'random' ? ' Where a reply has several ways, they are shared as a novice’s are.' : ''
      }`,
      steps: [
        { step: 0, words: 'Hardly ever' },
        { step: 1, words: 'In 1 to 9 of 100 talks' },
        { step: 2, words: 'In 10 to 49 of 100 talks' },
        { step: 3, words: 'In every second talk or more' },
      ],
    },
  };
}

function visitsOf(solved: Solved, way: Way, player: Player): number {
  const proof = replyProofOf(solved, way);
  const beat = Object.hasOwn(solved.beats, way.beat) ? solved.beats[way.beat] : undefined;
  if (!proof || !beat) return 0;
  const open = beat.replies.filter(({ offered }) => offered).length;
  const chosen = player === 'novice' ? proof.chosen : proof.offered && open > 0 ? 1 / open : 0;
  const share = proof.leadsTo.find(({ to }) => to === way.to)?.share ?? 0;
  return beat.traffic[player] * chosen * share;
}
