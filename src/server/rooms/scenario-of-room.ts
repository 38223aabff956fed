import type { Scenario } from '#core/model/scenario.ts';
import { isRoomCode } from '#protocol/room-code.ts';
import type { GuessGuard } from '#server/connections/guess-guard.ts';
import type { RoomRegistry, ServerSurroundings } from './room-registry.ts';

/**
 * The scenario that a room is played with, for screens that were not built with it. A wrong code counts as a guess like any
 * other.
 */
export async function scenarioOfRoom(
  {
    rooms,
    guard,
    around,
  }: { readonly rooms: RoomRegistry; readonly guard: GuessGuard; readonly around: ServerSurroundings },
  code: string,
  address: string,
): Promise<Scenario | 'no-such-room' | 'too-fast'> {
  if (guard.isBlocked(address, around.now())) return 'too-fast';
  const use = isRoomCode(code) ? await rooms.use(code).catch(() => null) : null;
  if (!use) {
    guard.wrong(address, around.now());
    return 'no-such-room';
  }
  const { scenario } = use.live;
  use.leave();
  return scenario;
}
