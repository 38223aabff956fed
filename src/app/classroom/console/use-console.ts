import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { STEPLESS, type Command } from '#protocol/commands.ts';
import { ConsoleMessage } from '#protocol/server-messages.ts';
import type { Answer, Followed, FollowerParts } from '#app/room-link/room-follower.ts';
import type { OpenWire } from '#app/room-link/wire.ts';
import { newId } from '#app/classroom/new-id.ts';
import { useRoomFollower } from '#app/classroom/use-room-follower.ts';

/** A console's connection to its room: what it shows, and what it may ask. */

export interface Notice {
  readonly say: string;
  /** `moved`: the room was already elsewhere; nothing is wrong. `refused`: it did not happen, and that matters. */
  readonly kind: 'moved' | 'refused';
  /** Tells two equal ones apart. */
  readonly turn: number;
}

export interface Console {
  readonly followed: Followed<'console'>;
  /** Asks it of the room as it is seen now. Null: the same step has been asked for already, and is being answered. */
  readonly give: (command: Command) => Promise<Answer | null>;
  readonly notice: Notice | null;
  /** Asked and not answered yet. */
  readonly waiting: number;
}

const MOVED = 'The room had already moved on, perhaps from another console. Nothing was changed.';

export function useConsole(code: string, key: string, openWire: OpenWire): Console {
  const parts = useMemo<FollowerParts<'console'>>(
    () => ({ role: 'console', hello: () => ({ room: code, key }), openWire, schema: ConsoleMessage }),
    [code, key, openWire],
  );
  const { followed, ask } = useRoomFollower(parts);
  const seen = useRef(followed);
  useEffect(() => {
    seen.current = followed;
  }, [followed]);

  const [notice, setNotice] = useState<Notice | null>(null);
  const [waiting, setWaiting] = useState(0);
  const asked = useRef({ step: -1, turn: 0 });
  const give = useCallback(
    async (command: Command): Promise<Answer | null> => {
      const step = seen.current.view?.step.number;
      if (step === undefined) return null;
      const moves = !STEPLESS.has(command.type);
      // A second press before the first was answered means the same thing.
      if (moves && asked.current.step === step) return null;
      if (moves) asked.current.step = step;
      setWaiting((count) => count + 1);
      const answer = await ask({ type: 'command', id: newId(), step, command });
      setWaiting((count) => count - 1);
      if (moves) asked.current.step = -1;
      if (answer.outcome === 'done') setNotice(null);
      else {
        const moved = answer.reason === 'not-now';
        asked.current.turn += 1;
        const { turn } = asked.current;
        setNotice({ say: moved ? MOVED : answer.say, kind: moved ? 'moved' : 'refused', turn });
      }
      return answer;
    },
    [ask],
  );
  return { followed, give, notice, waiting };
}
