import { fieldOf, textOf } from '#core/check/raw.ts';
import { removeAt } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { allowancesAt, repliesOf, replyIdsOf } from './names.ts';

/** Takes a reply out, with the allowances made for it. */
export function removeReply(source: Source, beat: string, index: number): Edited {
  const id = textOf(fieldOf(repliesOf(source, beat)[index], 'id'));
  const alone = id !== undefined && replyIdsOf(source, beat).filter((other) => other === id).length === 1;
  const allowances = alone ? allowancesAt(source, `${beat}/${id}`).toReversed() : [];
  return inTurn(source, [
    ...allowances.map((allowance) => (now: Source) => removeAt(now, ['allow', allowance.index])),
    (now) => removeAt(now, ['beats', beat, 'replies', index]),
  ]);
}
