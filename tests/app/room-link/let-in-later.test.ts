// @vitest-environment node
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { RoomFollower } from '#app/room-link/room-follower.ts';
import { serverWire } from '#app/room-link/server-wire.ts';
import type { LoggedEvent } from '#protocol/room-events.ts';
import { PhoneMessage } from '#protocol/server-messages.ts';
import { MemoryLog } from '#room/memory-log.ts';
import { LogFailure } from '#room/room-log.ts';
import { openedRoom, startWorld } from '../../support/classroom-world.ts';
import { AT_ONCE, LinkInATest, until } from './link-in-a-test.ts';

/** A log that cannot be reached for a while. */
class LostLog extends MemoryLog {
  lost = false;

  override read(room: string, fromSeq: number): Promise<readonly LoggedEvent[]> {
    return this.lost ? Promise.reject(new LogFailure('the log is away')) : super.read(room, fromSeq);
  }
}

test('a phone that was turned away for now tries again by itself, and is let in as soon as it can be', async () => {
  const log = new LostLog();
  const world = await startWorld({ log });
  const link = new LinkInATest();
  const { room } = await openedRoom(world);
  log.lost = true;
  const follower = new RoomFollower({
    role: 'phone',
    hello: () => ({ room }),
    openWire: serverWire({ origin: world.origin, world: link, times: AT_ONCE, WebSocket }),
    schema: PhoneMessage,
  });
  try {
    await until(() => follower.state().trouble !== null, 'turned away');
    expect(follower.state()).toMatchObject({ refusal: null, trouble: { reason: 'cannot-store' } });
    log.lost = false;
    await until(() => follower.state().connection === 'live', 'let in');
    expect(follower.state()).toMatchObject({ trouble: null, view: { step: { stage: 'lobby' } } });
  } finally {
    follower.close();
    await world.close();
  }
});
