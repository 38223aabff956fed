import { RoomEvent, type LoggedEvent } from '#protocol/room-events.ts';
import { LogFailure } from '#room/room-log.ts';

/** Events as they lie on the disk: one JSON array for each append, under the number of its last event. */

export function writeEvents(events: readonly RoomEvent[]): string {
  return JSON.stringify(events);
}

/**
 * The events of one append, each checked: what was damaged on the disk must not be folded into a room.
 *
 * @param lastSeq the number of the last of them
 * @throws {LogFailure} naming the room and the number of the first that is no event
 */
export function readEvents(room: string, lastSeq: number, text: string): LoggedEvent[] {
  const list = parsed(text);
  if (!Array.isArray(list)) throw damaged(room, lastSeq);
  const first = lastSeq - list.length + 1;
  return list.map((value: unknown, place) => {
    const read = RoomEvent.safeParse(value);
    if (!read.success) throw damaged(room, first + place, read.error);
    return { seq: first + place, event: read.data };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export function damaged(room: string, seq: number, cause?: unknown): LogFailure {
  return new LogFailure(
    `Event ${seq} of room ${room} is damaged on the disk, so the room cannot be opened. Other rooms are not touched by it.`,
    { cause },
  );
}
