import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '#protocol/limits.ts';
import { ConsoleMessage, PhoneMessage, ProjectorMessage } from '#protocol/server-messages.ts';
import type { SqliteLog } from '#server/log/sqlite-log.ts';
import { foldRoom } from '#room/fold-room.ts';
import { takeSnapshot } from '#room/room-snapshot.ts';
import { eventually, openedRoom, SocketScreen, startWorld, type World } from '../support/classroom-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** A small generator with a seed: the same faults every time. */
function dice(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

async function votingRoom() {
  const { room, key } = await openedRoom(world);
  const console_ = await SocketScreen.at(world.origin, room, 'console', { key });
  const projector = await SocketScreen.at(world.origin, room, 'projector');
  for (const type of ['brief', 'begin'] as const) await console_.command({ type });
  await console_.command({ type: 'open-voting', seconds: null });
  return { room, key, console: console_, projector };
}

const say = (phone: SocketScreen, n: number, letter: string) =>
  JSON.stringify({ type: 'vote', id: `vote-${phone.you!.voter}-${n}`, round: 1, n, letter });

test('whatever order votes come in, doubled, old, late or torn, each voter counts once, with the newest', async () => {
  const { room, console, projector } = await votingRoom();
  const phones = await Promise.all(
    Array.from({ length: 60 }, () => SocketScreen.at(world.origin, room, 'phone')),
  );
  const roll = dice(4);
  for (const phone of phones) {
    const votes = Array.from({ length: 6 }, (_, place) => say(phone, place + 1, place % 2 === 0 ? 'B' : 'A'));
    const sent = [...votes, ...votes].toSorted(() => roll(2) - 0.5);
    for (const vote of sent) {
      phone.raw(vote);
      if (roll(4) === 0) phone.raw(vote.slice(0, roll(vote.length)));
      if (roll(6) === 0) phone.raw(vote.replace('"round":1', '"round":0'));
      if (roll(6) === 0) phone.raw(vote.replace('"letter":"', '"letter":"J'));
    }
  }
  await eventually('the count', () => projector.last('count')?.talks[0]?.votes === 60);
  await eventually('the newest', () =>
    phones.every((phone) => phone.heard.some((m) => m.type === 'ack' && m.id.endsWith('-6'))),
  );
  expect(await console.command({ type: 'close' })).toBe('ack');
  for (const phone of phones) phone.raw(say(phone, 7, 'B'));
  await eventually('refusals', () =>
    phones.every(
      (phone) => phone.last('refused')?.reason === 'late' || phone.last('refused')?.reason === 'too-fast',
    ),
  );
  expect(await console.command({ type: 'reveal' })).toBe('ack');
  await eventually('the tally', () => phones[0]?.view?.talks[0]?.tally?.votes['A'] === 60);
  const folded = foldRoom(await world.log.read(room, 0));
  expect([...folded.votes.values()].every(({ n, letter }) => n === 6 && letter === 'A')).toBe(true);
  for (const phone of phones) {
    for (const message of phone.heard) expect(PhoneMessage.safeParse(message).success).toBe(true);
    expect(phone.heard.filter(({ type }) => type === 'count')).toEqual([]);
  }
  for (const message of projector.heard) expect(ProjectorMessage.safeParse(message).success).toBe(true);
  for (const message of console.heard) expect(ConsoleMessage.safeParse(message).success).toBe(true);
  await Promise.all(phones.map((phone) => phone.leave()));
});

test('nonsense of every kind is refused or cut off, and the room goes on', async () => {
  const { room, console } = await votingRoom();
  const roll = dice(9);
  const pieces = [
    '',
    '{',
    '[]',
    'null',
    '0',
    '"hello"',
    '{"type":"hello"}',
    '{"type":"ping"}',
    '{"type":"vote"}',
    '{"__proto__":{"type":"ping"}}',
    '{"type":"command","id":"command-1","step":0,"command":{"type":"end","forget":true}}',
    `{"type":"catch-up","from":${Number.MAX_SAFE_INTEGER}}`,
    '{"type":"catch-up","from":-1}',
    '{"type":"catch-up","from":1e999}',
    '{"type":"name","id":"name-12345","name":"<img src=x onerror=alert(1)>"}',
    `{"type":"name","id":"${'x'.repeat(70)}","name":"A"}`,
    '['.repeat(4000),
    `{"type":"vote","id":"vote-1234","round":1,"n":1,"letter":"${'A'.repeat(5000)}"}`,
    '\u0000',
    '\ud800',
  ];
  const fuzzers = await Promise.all(
    Array.from({ length: 100 }, async (_, place) => {
      if (place % 2 === 0) return SocketScreen.at(world.origin, room, 'phone');
      const stranger = new SocketScreen(world.origin);
      await stranger.opened();
      return stranger;
    }),
  );
  for (const fuzzer of fuzzers) {
    for (let turn = 0; turn < 30; turn++) fuzzer.raw(pieces[roll(pieces.length)]!);
    if (roll(5) === 0) fuzzer.raw('x'.repeat(LIMITS.messageBytes + 1));
    if (roll(5) === 0) fuzzer.raw('x'.repeat(LIMITS.messageBytes * 8));
    if (roll(5) === 0) fuzzer.raw(Buffer.from([0, 1, 2, 3]));
    if (roll(5) === 0) fuzzer.socket.terminate();
  }
  // Who had not said hello is sent away; who had is told, message by message.
  await eventually('strangers to go', () => fuzzers.every((each, place) => place % 2 === 0 || each.isClosed));
  const patient = await SocketScreen.at(world.origin, room, 'phone');
  expect(await patient.vote('A')).toBe('ack');
  expect(console.view?.step.stage).toBe('voting');
  expect(JSON.stringify(await world.log.read(room, 0))).not.toMatch(/onerror|"over"/);
  await Promise.all(fuzzers.map((each) => each.leave()));
});

test('who sends too much is told, then slowed down, then cut off; others do not feel it', async () => {
  const { room } = await votingRoom();
  const loud = await SocketScreen.at(world.origin, room, 'phone');
  const quiet = await SocketScreen.at(world.origin, room, 'phone');
  for (let turn = 0; turn < 500; turn++) loud.raw('{"type":"ping"}');
  await eventually('the end', () => loud.isClosed);
  expect(loud.last('refused')).toMatchObject({ reason: 'too-fast' });
  expect(loud.heard.filter(({ type }) => type === 'pong').length).toBeLessThan(2 * LIMITS.messageBurst);
  expect(await quiet.vote('A')).toBe('ack');
  const long = await SocketScreen.at(world.origin, room, 'phone');
  long.raw('x'.repeat(LIMITS.messageBytes + 1));
  await eventually('the end', () => long.isClosed);
  expect(long.last('refused')).toMatchObject({ reason: 'too-large' });
});

test('of fifty phones, a third comes and goes all the time: nobody is counted twice or forgotten', async () => {
  const { room, console, projector } = await votingRoom();
  const roll = dice(30);
  const phones = await Promise.all(
    Array.from({ length: 50 }, () => SocketScreen.at(world.origin, room, 'phone')),
  );
  for (let turn = 1; turn <= 6; turn++) {
    await Promise.all(
      phones.map(async (phone, place) => {
        if (roll(10) < 3) {
          phone.raw(say(phone, turn, 'B'));
          if (roll(2) === 0) phone.socket.terminate();
          else phone.socket.close();
          phones[place] = await SocketScreen.at(world.origin, room, 'phone', { token: phone.token! });
        } else expect(await phone.ask(JSON.parse(say(phone, turn, 'A')) as never)).toBe('ack');
      }),
    );
  }
  for (const phone of phones) expect(await phone.ask(JSON.parse(say(phone, 7, 'A')) as never)).toBe('ack');
  await eventually('the count', () => projector.last('count')?.talks[0]?.votes === 50);
  expect(projector.last('count')).toMatchObject({ voters: 50 });
  expect(await console.command({ type: 'close' })).toBe('ack');
  expect(console.lastChange()).toContain('"votes":{"A":50}');
  await eventually('all connected', () => projector.last('count')?.connected === 50);
  const folded = foldRoom(await world.log.read(room, 0));
  expect(folded.voters.size).toBe(50);
  expect(takeSnapshot(folded).seq).toBe(folded.seq);
});

test('while the disk is full nothing counts and everybody is told; once there is space the room goes on', async () => {
  const { room, console } = await votingRoom();
  const phone = await SocketScreen.at(world.origin, room, 'phone');
  expect(await phone.vote('A')).toBe('ack');
  const log = world.log as SqliteLog;
  await log.limitSize(0);
  let refused = '';
  let counted = 'A';
  for (let n = 2; n < 400 && refused === ''; n++) {
    // One after the other until the last page is full; slower than the rate limit counts.
    const answer = await phone.vote('B', n);
    if (answer === 'too-fast') await new Promise((done) => setTimeout(done, 200));
    else if (answer === 'ack') counted = 'B';
    else refused = answer;
  }
  expect(refused).toBe('cannot-store');
  expect(String(world.problems.at(-1))).toContain('The disk is full');
  world.problems.length = 0;
  await log.limitSize(null);
  expect(await console.command({ type: 'close' })).toBe('ack');
  expect(console.lastChange()).toContain(`"votes":{"${counted}":1}`);
});
