import { fieldOf, listOf, textOf } from '#core/check/raw.ts';
import { insertAt, type Plain } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { beatsOf, freeName, placesOf, repliesOf, replyIdsOf } from './names.ts';
import { newReply } from './new-parts.ts';

/** A new reply at `index` of a beat, with what is known of it already; the rest is there to be written. */
export function addReply(
  source: Source,
  beat: string,
  index: number,
  reply: { readonly [field: string]: Plain } = {},
): Edited {
  const taken = replyIdsOf(source, beat);
  const wish = typeof reply['id'] === 'string' && reply['id'] !== '' ? reply['id'] : 'new-reply';
  const id = freeName(wish, taken);
  const value = { ...newReply(id, likelyTarget(source, beat)), ...reply, id };
  return insertAt(source, ['beats', beat, 'replies'], index, value);
}

/** Where the other replies lead, or else the next beat, or the first ending. */
function likelyTarget(source: Source, beat: string): string {
  const to = fieldOf(repliesOf(source, beat).at(-1), 'to');
  const target = textOf(to) ?? textOf(fieldOf(listOf(to).at(-1), 'to'));
  const beats = beatsOf(source);
  return target ?? beats[beats.indexOf(beat) + 1] ?? placesOf(source)[beats.length] ?? beat;
}
