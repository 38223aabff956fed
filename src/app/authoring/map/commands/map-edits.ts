import { fieldOf } from '#core/check/raw.ts';
import { addBeat } from '#formats/scenario/edit/add-beat.ts';
import { addReply } from '#formats/scenario/edit/add-reply.ts';
import { repliesOf } from '#formats/scenario/edit/names.ts';
import { setTarget } from '#formats/scenario/edit/set-target.ts';
import { setAt } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { inTurn } from '#formats/yaml/together.ts';

/** How the talk comes to a new beat: by a reply that there is, by one that is added for it, or not yet. */
export type WayIn =
  { readonly by: 'reply'; readonly index: number } | { readonly by: 'new' } | { readonly by: 'none' };

/** A new beat below another, and the way to it, as one edit. */
export function newBeatAfter(source: Source, beat: string, id: string, way: WayIn): Edited {
  return inTurn(source, [
    (now) => addBeat(now, { id, after: beat }),
    (now) => {
      if (way.by === 'none') return { ok: true, steps: [] };
      if (way.by === 'reply') return leadTo(now, { beat, reply: way.index, branch: null }, id);
      return addReply(now, beat, repliesOf(now, beat).length, { to: id });
    },
  ]);
}

export interface FromReply {
  readonly beat: string;
  readonly reply: number;
  /** Of a reply with conditions, the way that is meant; null for all of it. */
  readonly branch: number | null;
}

/** Lets a reply lead elsewhere. Of one with conditions only the branch that is meant changes. */
export function leadTo(source: Source, { beat, reply, branch }: FromReply, to: string): Edited {
  const now = fieldOf(repliesOf(source, beat)[reply], 'to');
  return branch !== null && Array.isArray(now)
    ? setAt(source, ['beats', beat, 'replies', reply, 'to', branch, 'to'], to)
    : setTarget(source, beat, reply, to);
}
