import type { ClientMessage } from '#protocol/client-messages.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { LogFailure } from '#room/room-log.ts';
import { isSecret, newVoter, tokenFor, voterOf } from '#server/rooms/credentials.ts';
import {
  ScenarioGone,
  type RoomRegistry,
  type RoomUse,
  type ServerSurroundings,
} from '#server/rooms/room-registry.ts';
import type { GuessGuard } from './guess-guard.ts';

/** Who may come in as what. */

export type Hello = Extract<ClientMessage, { type: 'hello' }>;

export type LetIn =
  | {
      readonly use: RoomUse;
      /** A phone's, with the token by which it will be the same voter again. */
      readonly voter: string | null;
      readonly token: string | null;
    }
  | { readonly refusal: Refusal };

export interface Door {
  readonly rooms: RoomRegistry;
  readonly guard: GuessGuard;
  readonly around: ServerSurroundings;
}

/** Judges a hello, already checked by its schema. Whoever is let in uses the room until `use.leave()`. */
export async function letIn({ rooms, guard, around }: Door, hello: Hello, address: string): Promise<LetIn> {
  const isBlocked = guard.isBlocked(address, around.now());
  // A neighbour's guessing must not lock out who can prove that they belong to the room.
  const hasProof = hello.token !== undefined || hello.key !== undefined;
  if (isBlocked && !hasProof) return { refusal: 'too-fast' };
  let use: RoomUse | null;
  try {
    use = await rooms.use(hello.room);
  } catch (problem) {
    around.report(problem);
    if (problem instanceof ScenarioGone) return { refusal: 'scenario-changed' };
    return { refusal: problem instanceof LogFailure ? 'cannot-store' : 'room-over' };
  }
  if (!use) {
    guard.wrong(address, around.now());
    return { refusal: isBlocked ? 'too-fast' : 'no-such-room' };
  }
  const judged = judge(use, hello, isBlocked);
  if ('refusal' in judged) {
    use.leave();
    if (judged.refusal === 'wrong-key') guard.wrong(address, around.now());
    return judged;
  }
  return { use, ...judged };
}

function judge(
  { live }: RoomUse,
  { role, key, token }: Hello,
  isBlocked: boolean,
): { voter: string | null; token: string | null } | { refusal: Refusal } {
  const { opened } = live.room;
  if (role === 'phone') {
    const known = token === undefined ? null : voterOf(token, opened.key);
    if (known === null && isBlocked) return { refusal: 'too-fast' };
    // A token of another room, or none: somebody new.
    const voter = known ?? newVoter();
    return { voter, token: tokenFor(voter, opened.key) };
  }
  if (role === 'console') {
    // Whoever has the secret is never kept out by the many others who may watch.
    if (isSecret(key ?? '', opened.facilitator)) return { voter: null, token: null };
    return { refusal: isBlocked ? 'too-fast' : 'wrong-key' };
  }
  if (isBlocked) return { refusal: 'too-fast' };
  if (live.otherScreens >= LIMITS.otherScreensPerRoom) return { refusal: 'room-full' };
  return { voter: null, token: null };
}
