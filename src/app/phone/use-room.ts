import { useEffect, useState } from 'preact/hooks';
import { RoomFollower, type Followed } from '#app/room-link/room-follower.ts';
import { PhoneMessage } from '#protocol/server-messages.ts';
import type { PhoneWorld } from './phone-world.ts';

export type PhoneRoom = Followed<'phone'>;

/** Joins a room and follows it for as long as the component is there. */
export function useRoom(code: string, world: PhoneWorld) {
  const [follower] = useState(
    () =>
      new RoomFollower({
        role: 'phone',
        hello: () => {
          const token = world.tokens.of(code);
          return { room: code, ...(token === undefined ? {} : { token }) };
        },
        openWire: world.openWire,
        schema: PhoneMessage,
        onToken: (token) => world.tokens.keep(code, token),
      }),
  );
  const [room, setRoom] = useState<PhoneRoom>(follower.state);
  useEffect(() => {
    setRoom(follower.state());
    const stop = follower.subscribe(() => setRoom(follower.state()));
    return () => {
      stop();
      follower.close();
    };
  }, [follower]);
  return { follower, room };
}
