import type { Move } from '#core/model/words.ts';
import type { Transcript } from '#runtime/transcript.ts';

/** One thing that was said or done, in order. */
export interface Message {
  readonly key: string;
  readonly from: 'customer' | 'you';
  readonly text: string;
  /** What was done instead of speaking. */
  readonly move?: Move;
}

/** What has been said so far; the open line only when it `isHeard` by now. */
export function messagesOf({ turns, now }: Transcript, isHeard: boolean): Message[] {
  const messages = turns.flatMap((turn): Message[] => [
    { key: `${turn.index}-customer`, from: 'customer', text: turn.line },
    {
      key: `${turn.index}-you`,
      from: 'you',
      text: turn.chosen.says,
      ...(turn.chosen.move !== undefined && { move: turn.chosen.move }),
    },
  ]);
  if (now && isHeard) messages.push({ key: `${now.index}-customer`, from: 'customer', text: now.line });
  return messages;
}
