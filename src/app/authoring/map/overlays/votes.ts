import type { EdgeMark, NodeMark, Overlay, OverlayInput } from './overlay.ts';
import { percent, stepOf } from './scale.ts';

/** Votes in first ballots at a beat: from so many on a share is more than a handful of people. */
const LIMITS = [5, 20];
/** Pixels: a reply nobody chose, and one that all did. */
const THINNEST = 1;
const WIDEST = 16;

/** What rooms chose in the sessions that were imported, before they had talked about it. */
export function votesOverlay({ graph, votes }: OverlayInput): Overlay {
  const nodes = new Map<string, NodeMark>();
  const edges = new Map<string, EdgeMark>();
  const at = (beat: string) => (votes && Object.hasOwn(votes.beats, beat) ? votes.beats[beat] : undefined);
  for (const node of graph.nodes) {
    const own = node.kind === 'beat' ? at(node.beat.id) : undefined;
    if (own)
      nodes.set(node.key, {
        step: stepOf(own.votes, LIMITS),
        words: `${own.votes === 1 ? '1 vote' : `${own.votes} votes`}${own.old.length > 0 ? ', old' : ''}`,
      });
  }
  for (const edge of graph.edges) {
    const [way] = edge.ways;
    const share = way && edge.ways.length === 1 ? at(way.beat)?.shares[way.replyId] : undefined;
    if (share !== undefined)
      edges.set(edge.key, {
        width: THINNEST + (WIDEST - THINNEST) * share,
        words: `${percent(share)} of the votes`,
      });
  }
  return {
    nodes,
    edges,
    legend: {
      about: `First votes of the sessions you imported, at each beat. The wider a line, the more chose that reply.${
        needsWords(votes) ? ' Words have changed since, or something did not fit: “Proof” says what.' : ''
      }`,
      steps: [
        { step: 0, words: 'Fewer than 5 votes: a handful of people' },
        { step: 1, words: '5 to 19 votes' },
        { step: 2, words: '20 votes and more' },
      ],
    },
  };
}

function needsWords(votes: OverlayInput['votes']): boolean {
  if (!votes) return false;
  return votes.left.length > 0 || Object.values(votes.beats).some(({ old }) => old.length > 0);
}
