import { expect, test } from 'vitest';
import { loadRoom } from '#room/live/load-room.ts';
import { MemoryLog } from '#room/memory-log.ts';
import { takeSnapshot } from '#room/room-snapshot.ts';
import type { RoomEvent } from '#protocol/room-events.ts';
import { lateParcel } from '../support/late-parcel.ts';
import { openedWith } from '../support/room-world.ts';

const at = 1_700_000_000_000;
const vote = (voter: string, n: number, letter: string): RoomEvent => ({
  type: 'voted',
  at,
  voter,
  id: `${voter}-${n}`,
  round: 1,
  n,
  letter,
});

test('a snapshot only saves reading: with one from any event, a broken one or none, the room is the same', async () => {
  const log = new MemoryLog();
  const events: RoomEvent[] = [
    openedWith(await lateParcel(), at),
    { type: 'joined', at, voter: 'voter-one' },
    { type: 'joined', at, voter: 'voter-two' },
    { type: 'named', at, voter: 'voter-two', name: 'Zoë' },
    { type: 'briefed', at },
    { type: 'talk-begun', at },
    { type: 'voting-opened', at, seconds: 30 },
    vote('voter-one', 1, 'A'),
    vote('voter-two', 1, 'B'),
    { type: 'paused', at, leftMs: 20_000 },
    { type: 'resumed', at },
    vote('voter-one', 2, 'B'),
    { type: 'present', at, node: 'node-one1', connected: 2 },
    { type: 'closed', at, by: 'facilitator' },
  ];
  const snapshots = [];
  for (const [seq, event] of events.entries()) {
    await log.append('ACE347', seq, [event]);
    const room = await loadRoom('ACE347', log);
    if (room) snapshots.push(takeSnapshot(room));
  }
  const whole = snapshots.at(-1)!;
  expect(snapshots).toHaveLength(events.length);
  const newest = snapshots.map(({ seq, state }) => ({ seq, state }));
  for (const kept of [
    ...newest,
    { seq: 3, state: '{' },
    { seq: 3, state: '{"version":0}' },
    { seq: 2, state: newest[4]!.state },
  ]) {
    await log.keepSnapshot('ACE347', kept);
    const room = await loadRoom('ACE347', log);
    expect(room && takeSnapshot(room)).toEqual(whole);
  }
});
