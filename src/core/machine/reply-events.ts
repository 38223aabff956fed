import type { Reply } from '#core/model/scenario.ts';
import { TURN } from './ledger.ts';
import { replyEvent } from './machine.ts';

/** The events that play a reply, in order: its markers, the turn, then its own, whose guards see what those made. */
export function replyEvents(beat: string, { id, markers }: Reply): string[] {
  return [...markers, TURN, replyEvent(beat, id)];
}
