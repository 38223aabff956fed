import { applyEvent, foldRoom } from '#room/fold-room.ts';
import type { RoomLog } from '#room/room-log.ts';
import { fromSnapshot } from '#room/room-snapshot.ts';
import type { RoomState } from '#room/room-state.ts';

/** The room that the log has by this code, from its snapshot where there is a good one; null for none. */
export async function loadRoom(code: string, log: RoomLog): Promise<RoomState | null> {
  const kept = await log.snapshot(code);
  const room = kept && fromSnapshot(kept);
  if (room) {
    for (const logged of await log.read(code, room.seq)) applyEvent(room, logged);
    return room;
  }
  const events = await log.read(code, 0);
  return events.length === 0 ? null : foldRoom(events);
}
