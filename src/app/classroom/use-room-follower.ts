import { useMemo, useSyncExternalStore } from 'react';
import type { Role } from '#protocol/client-messages.ts';
import {
  RoomFollower,
  type Answer,
  type Ask,
  type Followed,
  type FollowerParts,
} from '#app/room-link/room-follower.ts';

const CONNECTING = {
  connection: 'connecting',
  refusal: null,
  seq: 0,
  view: null,
  you: null,
  count: null,
} as const;

const NOT_THERE: Answer = { outcome: 'refused', reason: 'not-now', say: 'The room is not there yet.' };

/**
 * Follows a room for as long as the component is on the screen. `parts` must keep its identity (`useMemo`): other parts are
 * another room.
 */
export function useRoomFollower<Kind extends Role>(
  parts: FollowerParts<Kind>,
): { readonly followed: Followed<Kind>; readonly ask: (ask: Ask) => Promise<Answer> } {
  const following = useMemo(() => follow(parts), [parts]);
  const followed = useSyncExternalStore(following.subscribe, following.state);
  return { followed, ask: following.ask };
}

/** The wire opens with the first listener and closes with the last, so that nothing is open for a screen that is gone. */
function follow<Kind extends Role>(parts: FollowerParts<Kind>) {
  let follower: RoomFollower<Kind> | null = null;
  let listeners = 0;
  return {
    subscribe: (listener: () => void) => {
      follower ??= new RoomFollower(parts);
      listeners += 1;
      const stop = follower.subscribe(listener);
      return () => {
        stop();
        listeners -= 1;
        if (listeners > 0) return;
        follower?.close();
        follower = null;
      };
    },
    state: (): Followed<Kind> => follower?.state() ?? CONNECTING,
    ask: (ask: Ask) => follower?.ask(ask) ?? Promise.resolve(NOT_THERE),
  };
}
