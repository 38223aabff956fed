import type { Channel } from '#core/model/words.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { pauseBefore } from '#app/ui/pace.ts';

/** One line of a talk that plays itself. */
export interface WatchedLine {
  readonly who: 'customer' | 'you';
  readonly turn: number;
  readonly says: string;
  /** It is something done, not something said. */
  readonly isMove: boolean;
  /** Milliseconds that it takes to come, once the line before it has been read. */
  readonly pause: number;
}

/** Reading takes so long a letter, and is hurried past this; both [D]. */
const READ = { letter: 42, most: 7000 } as const;

/** The lines of a talk from the decision `from` on, in the order they are said. */
export function linesToWatch({ turns }: Transcript, from: number, channel: Channel): WatchedLine[] {
  const bare = turns.slice(from).flatMap(({ index, line, chosen }) => {
    const before = turns[index - 1]?.chosen.move;
    return [
      { who: 'customer' as const, turn: index, says: line, isMove: false, move: before },
      {
        who: 'you' as const,
        turn: index,
        says: chosen.says,
        isMove: chosen.move !== undefined,
        move: undefined,
      },
    ];
  });
  return bare.map(({ move, ...line }, place) => ({
    ...line,
    pause: readingTime(bare[place - 1]?.says ?? '') + pauseBefore(channel, line.says, move),
  }));
}

function readingTime(says: string): number {
  return Math.min(READ.most, READ.letter * says.length);
}
