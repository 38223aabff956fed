import { randomBytes } from 'node:crypto';
import type { Scenario } from '#core/model/scenario.ts';
import { drawRoomCode } from '#protocol/room-code.ts';
import type { HandedTexts } from '#protocol/words.ts';
import type { OpenedEvent } from '#protocol/room-events.ts';
import type { RoomLog } from '#room/room-log.ts';
import { hashOf, newRoomKey, newSecret } from './credentials.ts';

/** Codes tried before giving up: with 113 million of them a second one is hardly ever needed. */
const TRIES = 20;

export interface OpenedRoom {
  readonly room: string;
  /** The facilitator's secret. It is told once, here; the log has only its hash. */
  readonly key: string;
}

/** Opens a room in the log, under a code that no other room has. Rejects with `LogFailure`. */
export async function openRoom(
  log: RoomLog,
  { id, hash }: Scenario,
  at: number,
  texts?: HandedTexts,
): Promise<OpenedRoom> {
  const key = newSecret();
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const room = drawRoomCode(randomBytes);
    const opened: OpenedEvent = {
      type: 'opened',
      at,
      version: 1,
      room,
      scenario: { id, hash },
      ...(texts && { texts }),
      seed: randomBytes(4).readUInt32BE(),
      key: newRoomKey(),
      facilitator: hashOf(key),
    };
    const { outcome } = await log.append(room, 0, [opened]);
    if (outcome === 'appended') return { room, key };
  }
  throw new Error(`no free room code in ${TRIES} tries`);
}
