import { copyAt } from '#formats/yaml/copy-at.ts';
import { setAt } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { freeName, replyIdsOf } from './names.ts';

/** Puts a copy of a reply below it, under a name of its own. */
export function duplicateReply(source: Source, beat: string, index: number): Edited {
  const taken = replyIdsOf(source, beat);
  const path = ['beats', beat, 'replies', index] as const;
  return inTurn(source, [
    (now) => copyAt(now, path),
    (now) =>
      setAt(now, ['beats', beat, 'replies', index + 1, 'id'], freeName(taken[index] || 'new-reply', taken)),
  ]);
}
