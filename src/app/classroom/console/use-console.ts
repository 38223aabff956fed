import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { STEPLESS, type Command } from '#protocol/commands.ts';
import { ConsoleMessage } from '#protocol/server-messages.ts';
import { NOTHING_HEARD, RoomFollower, type Answer, type Followed } from '#app/room-link/room-follower.ts';
import type { OpenWire } from '#app/room-link/wire.ts';
import { newId } from '#app/classroom/new-id.ts';

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
  const [follower, setFollower] = useState<RoomFollower<'console'> | null>(null);
  useEffect(() => {
    const made = new RoomFollower({
      role: 'console',
      hello: () => ({ room: code, key }),
      openWire,
      schema: ConsoleMessage,
    });
    setFollower(made);
    return () => made.close();
  }, [code, key, openWire]);
  const followed = useSyncExternalStore(
    useCallback((listener) => follower?.subscribe(listener) ?? (() => undefined), [follower]),
    () => follower?.state() ?? NOTHING_HEARD,
  );

  const [notice, setNotice] = useState<Notice | null>(null);
  const [waiting, setWaiting] = useState(0);
  const asked = useRef({ step: -1, turn: 0 });
  const give = useCallback(
    async (command: Command): Promise<Answer | null> => {
      const step = follower?.state().view?.step.number;
      if (!follower || step === undefined) return null;
      const moves = !STEPLESS.has(command.type);
      // A second press before the first was answered means the same thing.
      if (moves && asked.current.step === step) return null;
      if (moves) asked.current.step = step;
      setWaiting((count) => count + 1);
      const answer = await follower.ask({ type: 'command', id: newId(), step, command });
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
    [follower],
  );
  return { followed, give, notice, waiting };
}
