import { isRoomCode } from '#protocol/room-code.ts';
import { loadRoom } from '#room/live/load-room.ts';
import type { RoomLog } from '#room/room-log.ts';
import type { GuessGuard } from '#server/connections/guess-guard.ts';
import { isSecret } from './credentials.ts';
import type { RoomRegistry, ServerSurroundings } from './room-registry.ts';

export type NotDeleted = 'wrong-key' | 'no-such-room' | 'too-fast';

interface Deleting {
  readonly log: RoomLog;
  readonly rooms: RoomRegistry;
  readonly guard: GuessGuard;
  readonly around: ServerSurroundings;
}

/**
 * Deletes all that is stored of a room, for whoever has its facilitator's secret, also when it is over and whatever became of
 * its scenario. A wrong secret counts as a guess like any other. Rejects with `LogFailure`.
 */
export async function deleteRoom(
  { log, rooms, guard, around }: Deleting,
  { code, key }: { readonly code: string; readonly key: string },
  address: string,
): Promise<NotDeleted | null> {
  const isBlocked = guard.isBlocked(address, around.now());
  // As at the door: who guesses without a secret is not even looked up.
  if (isBlocked && key === '') return 'too-fast';
  const room = isRoomCode(code) ? await loadRoom(code, log) : null;
  if (room && isSecret(key, room.opened.facilitator)) {
    await rooms.forget(code);
    return null;
  }
  guard.wrong(address, around.now());
  if (isBlocked) return 'too-fast';
  return room ? 'wrong-key' : 'no-such-room';
}
