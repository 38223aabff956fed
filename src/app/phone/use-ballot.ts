import { useState } from 'preact/hooks';
import type { RoomFollower } from '#app/room-link/room-follower.ts';
import type { You } from '#protocol/views.ts';
import { BallotBox } from './ballot-box.ts';
import type { Ballot } from './ballot.ts';
import type { PhoneWorld } from './phone-world.ts';

/** This phone's vote in the ballot of that number. */
export function useBallot(
  follower: RoomFollower<'phone'>,
  world: PhoneWorld,
  round: number,
  you: You | null,
): { readonly ballot: Ballot; readonly vote: (letter: string) => void } {
  const [, redraw] = useState<Ballot | null>(null);
  const [box] = useState(() => new BallotBox(follower, world.newId, redraw));
  return { ballot: box.at(round, you?.vote ?? null), vote: box.vote };
}
