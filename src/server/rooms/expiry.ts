import { decideExpiry } from '#room/decide/decide-command.ts';
import { loadRoom } from '#room/live/load-room.ts';
import type { RoomLog } from '#room/room-log.ts';
import type { RoomState } from '#room/room-state.ts';
import type { RoomRegistry, ServerSurroundings } from './room-registry.ts';

const HOUR_MS = 3_600_000;

/** When rooms end by themselves and all that is stored of them is deleted. Milliseconds. */
export const EXPIRY = {
  /** Without any event: nobody comes back to a lesson on the next day. */
  unused: 12 * HOUR_MS,
  /** After the opening, whatever happens there: a room is for one day. */
  oldest: 24 * HOUR_MS,
  /** From one look at all rooms to the next. */
  lookEvery: 10 * 60_000,
  /** From the start of the server to the first look: screens that come back have the disk for themselves. */
  firstLook: 60_000,
} as const;

/** Looks after rooms whose time is up, until it is stopped. */
export function watchExpiry(log: RoomLog, rooms: RoomRegistry, around: ServerSurroundings): () => void {
  let stopped = false;
  let cancel: () => void;
  const look = async () => {
    await endWhatExpired(log, rooms, around, () => stopped);
    if (!stopped) cancel = around.after(EXPIRY.lookEvery, () => void look());
  };
  cancel = around.after(EXPIRY.firstLook, () => void look());
  return () => {
    stopped = true;
    cancel();
  };
}

/** One look at all rooms. A room that cannot be read is reported and passed over. */
export async function endWhatExpired(
  log: RoomLog,
  rooms: RoomRegistry,
  around: ServerSurroundings,
  isStopped: () => boolean = () => false,
): Promise<void> {
  try {
    for (const code of await log.rooms()) {
      if (isStopped()) return;
      await endIfExpired(code, log, rooms, around).catch((problem: unknown) => around.report(problem));
    }
  } catch (failure) {
    around.report(failure);
  }
}

async function endIfExpired(code: string, log: RoomLog, rooms: RoomRegistry, around: ServerSurroundings) {
  const live = await rooms.served(code);
  const now = around.now();
  if (live) {
    // The room says goodbye to its screens, and the registry deletes it then.
    await live.expire(isOld(live.room, now) ? 0 : EXPIRY.unused);
    return;
  }
  const room = await loadRoom(code, log);
  if (!room) return;
  if (room.control.matches('over')) {
    const over = (await log.read(code, 0)).find(({ event }) => event.type === 'over')?.event;
    // Its server was killed before it had deleted it.
    const isToForget = over?.type === 'over' && over.forget;
    if (isToForget || isOld(room, now)) await log.forget(code);
    return;
  }
  const decided = decideExpiry(room, now, isOld(room, now) ? 0 : EXPIRY.unused);
  if (!('events' in decided)) return;
  // Another server may be using it: then it is no longer where it was read, and stays.
  const { outcome } = await log.append(code, room.seq, decided.events);
  if (outcome === 'appended') await log.forget(code);
}

const isOld = (room: RoomState, now: number) => now - room.opened.at >= EXPIRY.oldest;
