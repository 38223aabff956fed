import { expect, test } from 'vitest';
import type { LoggedEvent, RoomEvent } from '#protocol/room-events.ts';
import type { RoomLog } from '#room/room-log.ts';

/** What every log must do, whatever it keeps events in. Rooms are named afresh, so one log may serve many tests. */

export interface LogUnderTest {
  /** A log with nothing in it. */
  readonly makeLog: () => Promise<RoomLog>;
  /** Another log over what that one keeps, which was closed; none where closing forgets. */
  readonly reopen?: (log: RoomLog) => Promise<RoomLog>;
  /** Another log over what that one keeps, which stays open: a second server. */
  readonly second?: (log: RoomLog) => Promise<RoomLog>;
}

export const joined = (voter: string, at = 1): RoomEvent => ({ type: 'joined', at, voter });

const many = (count: number, name = 'voter'): RoomEvent[] =>
  Array.from({ length: count }, (_, place) => joined(`${name}-${String(place).padStart(6, '0')}`));

/** A small generator with a seed: the same race every time. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pause = () => new Promise((resolve) => setImmediate(resolve));

/** Waits until it holds, for as long as a test may last. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2_000 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}

const numbers = (events: readonly LoggedEvent[]) => events.map(({ seq }) => seq);
const upTo = (last: number, from = 0) => Array.from({ length: last - from }, (_, place) => from + place + 1);

/** Writes `events` one by one as a server does: at a conflict it reads what it missed and tries again. */
async function writeAll(log: RoomLog, room: string, events: readonly RoomEvent[], roll: () => number) {
  let seq = 0;
  let conflicts = 0;
  for (const event of events) {
    for (;;) {
      while (roll() < 0.3) await pause();
      const appended = await log.append(room, seq, [event]);
      seq = appended.seq;
      if (appended.outcome === 'appended') break;
      conflicts += 1;
      expect((await log.read(room, 0)).length).toBeGreaterThanOrEqual(seq);
    }
  }
  return conflicts;
}

export function testLog(name: string, { makeLog, reopen, second }: LogUnderTest): void {
  const withLog = (title: string, expectations: (log: RoomLog) => Promise<void>) =>
    test(`${name}: ${title}`, async () => {
      const log = await makeLog();
      try {
        await expectations(log);
      } finally {
        await log.close();
      }
    });

  withLog('keeps events in order, and reads them from any number on', async (log) => {
    expect(await log.read('ACE346', 0)).toEqual([]);
    expect(await log.append('ACE346', 0, many(3))).toEqual({ outcome: 'appended', seq: 3 });
    expect(await log.append('ACE346', 3, many(2, 'later'))).toEqual({ outcome: 'appended', seq: 5 });
    const all = [...many(3), ...many(2, 'later')].map((event, place) => ({ seq: place + 1, event }));
    for (let from = 0; from <= 6; from++) expect(await log.read('ACE346', from)).toEqual(all.slice(from));
  });

  withLog('refuses an append that expects another number, and appends nothing of it', async (log) => {
    await log.append('ACE346', 0, many(2));
    for (const expected of [0, 1, 3, 99])
      expect(await log.append('ACE346', expected, many(2, 'wrong'))).toEqual({ outcome: 'conflict', seq: 2 });
    expect(await log.append('ACE347', 1, many(1))).toEqual({ outcome: 'conflict', seq: 0 });
    expect(numbers(await log.read('ACE346', 0))).toEqual([1, 2]);
  });

  withLog('of appends made at once to one place, lets exactly one in', async (log) => {
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, place) => log.append('ACE346', 0, many(1 + (place % 3), `w${place}`))),
    );
    const won = tries.filter(({ outcome }) => outcome === 'appended');
    expect(won).toHaveLength(1);
    expect(await log.read('ACE346', 0)).toHaveLength(won[0]!.seq);
  });

  withLog('keeps two racing writers apart: nothing is lost, doubled or out of order', async (log) => {
    const other = (await second?.(log)) ?? log;
    for (const seed of [1, 2, 3]) {
      const room = `ACE34${seed + 3}`;
      await log.append(room, 0, many(1, 'start'));
      const mine = many(25, 'mine');
      const yours = many(25, 'yours');
      const conflicts = await Promise.all([
        writeAll(log, room, mine, dice(seed)),
        writeAll(other, room, yours, dice(seed + 100)),
      ]);
      expect(conflicts[0] + conflicts[1]).toBeGreaterThan(0);
      const stored = await log.read(room, 1);
      expect(numbers(stored)).toEqual(upTo(51, 1));
      const of = (who: string) =>
        stored
          .map(({ event }) => event)
          .filter((event) => event.type === 'joined' && event.voter.startsWith(who));
      expect(of('mine')).toEqual(mine);
      expect(of('yours')).toEqual(yours);
    }
    if (other !== log) await other.close();
  });

  withLog('tells a subscriber of every event once and in order, from its number on', async (log) => {
    await log.append('ACE346', 0, many(5));
    const heard: LoggedEvent[] = [];
    const early: LoggedEvent[] = [];
    const stop = await log.subscribe('ACE346', 3, (events) => heard.push(...events));
    for (let seq = 5; seq < 35; seq += 3) {
      await log.append('ACE346', seq, many(3, `x${seq}`));
      if (seq === 14) await log.subscribe('ACE346', 0, (events) => early.push(...events));
      await log.append('ACE347', seq - 5, many(3));
    }
    await until(() => heard.length >= 32 && early.length >= 35);
    expect(heard).toEqual(await log.read('ACE346', 3));
    expect(early).toEqual(await log.read('ACE346', 0));
    stop();
    await log.append('ACE346', 35, many(2, 'unheard'));
    await until(() => early.length === 37);
    expect(heard).toHaveLength(32);
  });

  withLog('keeps the newest snapshot; without any, everything is the same', async (log) => {
    expect(await log.snapshot('ACE346')).toBeNull();
    await log.append('ACE346', 0, many(4));
    await log.keepSnapshot('ACE346', { seq: 2, state: '{"a":1}' });
    await log.keepSnapshot('ACE346', { seq: 4, state: '{"a":2}' });
    expect(await log.snapshot('ACE346')).toEqual({ seq: 4, state: '{"a":2}' });
    expect(numbers(await log.read('ACE346', 0))).toEqual([1, 2, 3, 4]);
    expect(await log.snapshot('ACE347')).toBeNull();
  });

  withLog('lists its rooms, and forgets one at once and wholly', async (log) => {
    await log.append('ACE346', 0, many(3));
    await log.append('ACE347', 0, many(2));
    await log.keepSnapshot('ACE346', { seq: 3, state: '{}' });
    const heard: LoggedEvent[] = [];
    await log.subscribe('ACE346', 3, (events) => heard.push(...events));
    expect([...(await log.rooms())].toSorted()).toEqual(['ACE346', 'ACE347']);
    await log.forget('ACE346');
    await log.forget('ACE346');
    expect(await log.rooms()).toEqual(['ACE347']);
    expect(await log.read('ACE346', 0)).toEqual([]);
    expect(await log.snapshot('ACE346')).toBeNull();
    expect(await log.append('ACE346', 0, many(1, 'anew'))).toEqual({ outcome: 'appended', seq: 1 });
    expect(await log.read('ACE347', 0)).toHaveLength(2);
    for (let turn = 0; turn < 5; turn++) await pause();
    expect(heard).toEqual([]);
  });

  withLog('holds ten thousand events of one room', async (log) => {
    for (let seq = 0; seq < 10_000; seq += 500) await log.append('ACE346', seq, many(500, `b${seq}`));
    const all = await log.read('ACE346', 0);
    expect(numbers(all)).toEqual(upTo(10_000));
    expect(numbers(await log.read('ACE346', 9_990))).toEqual(upTo(10_000, 9_990));
    expect(all[9_999]?.event).toEqual(many(500, 'b9500')[499]);
  });

  if (reopen) {
    test(`${name}: has everything again after it was closed`, async () => {
      const log = await makeLog();
      await log.append('ACE346', 0, many(40));
      await log.keepSnapshot('ACE346', { seq: 40, state: '{"kept":true}' });
      const before = await log.read('ACE346', 0);
      const unanswered = log.append('ACE346', 40, many(2, 'last'));
      await log.close();
      expect(await unanswered).toEqual({ outcome: 'appended', seq: 42 });
      const again = await reopen(log);
      expect((await again.read('ACE346', 0)).slice(0, 40)).toEqual(before);
      expect(await again.snapshot('ACE346')).toEqual({ seq: 40, state: '{"kept":true}' });
      expect(await again.append('ACE346', 42, many(1, 'more'))).toEqual({ outcome: 'appended', seq: 43 });
      await again.close();
    });
  }

  if (second) {
    withLog('tells its subscribers of what another server appended', async (log) => {
      const other = await second(log);
      const heard: LoggedEvent[] = [];
      await log.append('ACE346', 0, many(1));
      await log.subscribe('ACE346', 1, (events) => heard.push(...events));
      await other.append('ACE346', 1, many(3, 'other'));
      await until(() => heard.length >= 3);
      await log.append('ACE346', 4, many(1, 'own'));
      await until(() => heard.length >= 4);
      expect(heard).toEqual(await log.read('ACE346', 1));
      await other.close();
    });
  }
}
