import type { MapNode, Way } from '#app/authoring/map/graph/map-graph.ts';
import type { BeatProof, ReplyProof, Solved } from '#app/authoring/proof/proof.ts';
import type { NodeMark } from './overlay.ts';

/** What is proven of the beats that a node stands for; a beat that was made since is not among them. */
export function beatsAt(node: MapNode, { beats }: Solved): readonly BeatProof[] {
  const ids =
    node.kind === 'beat' ? [node.beat.id] : node.kind === 'phase' ? node.beats.map(({ id }) => id) : [];
  return ids.flatMap((id) => {
    const proof = Object.hasOwn(beats, id) ? beats[id] : undefined;
    return proof ? [proof] : [];
  });
}

/** What is proven of the reply of a way, if it is still the one that was proven. */
export function replyProofOf({ beats }: Solved, { beat, reply, replyId }: Way): ReplyProof | undefined {
  const proof = Object.hasOwn(beats, beat) ? beats[beat]?.replies[reply] : undefined;
  return proof?.id === replyId ? proof : undefined;
}

/** Of a place that no talk was seen to come to: never, or not as far as talks were looked at. */
export function unreached({ complete }: Solved): NodeMark {
  return complete ? { step: null, words: 'never reached' } : { step: null, words: 'not looked at' };
}
