import { fieldOf, textOf } from '#core/check/raw.ts';
import { moveTo } from '#formats/yaml/edit-source.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import { moveAcross } from '#formats/yaml/move-across.ts';
import type { Source } from '#formats/yaml/source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { freeName, repliesOf, replyIdsOf } from './names.ts';
import { renameReply } from './rename-reply.ts';

export interface ReplyPlace {
  /** Without one, the beat it is in. */
  readonly beat?: string;
  /** Place among the replies there, from 0, counted without the reply itself. */
  readonly index: number;
}

/** Moves a reply among its neighbours, or to another beat, where it is called otherwise if its name is taken. */
export function moveReply(
  source: Source,
  beat: string,
  from: number,
  { beat: goal = beat, index }: ReplyPlace,
): Edited {
  if (goal === beat) return moveTo(source, ['beats', beat, 'replies', from], index);
  const reply = repliesOf(source, beat)[from];
  if (reply === undefined) return refused('There is no such reply any more.');
  const id = textOf(fieldOf(reply, 'id')) ?? '';
  const free = freeName(id, replyIdsOf(source, goal));
  return inTurn(source, [
    (now) => (id === free ? { ok: true, steps: [] } : renameReply(now, beat, from, free)),
    (now) => moveAcross(now, ['beats', beat, 'replies', from], ['beats', goal, 'replies'], index),
  ]);
}
