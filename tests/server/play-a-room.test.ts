import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { tokenFor } from '#server/rooms/credentials.ts';
import { eventually, openedRoom, SocketScreen, startWorld, type World } from '../support/classroom-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world.close();
  expect(world.problems).toEqual([]);
});

async function fullRoom(phones: number) {
  const { room, key } = await openedRoom(world);
  const console_ = await SocketScreen.at(world.origin, room, 'console', { key });
  const projector = await SocketScreen.at(world.origin, room, 'projector');
  const voters = await Promise.all(
    Array.from({ length: phones }, () => SocketScreen.at(world.origin, room, 'phone')),
  );
  return { room, key, console: console_, projector, voters };
}

test('a room is played through, and only the console knows anything before it is revealed', async () => {
  const { console, projector, voters } = await fullRoom(5);
  for (const type of ['brief', 'begin'] as const) expect(await console.command({ type })).toBe('ack');
  const hidden: string[] = [];
  for (let decision = 0; decision < 40; decision++) {
    if (console.view?.step.stage === 'ended') break;
    expect(await console.command({ type: 'open-voting', seconds: null })).toBe('ack');
    const marks = [projector, ...voters].map((screen) => [screen, screen.frames.length] as const);
    await Promise.all(voters.map((phone) => eventually('voting', () => phone.view?.step.stage === 'voting')));
    const letters = voters.map((_, place) => (place === 0 ? 'B' : 'A'));
    const answers = await Promise.all(voters.map((phone, place) => phone.vote(letters[place]!)));
    expect(answers.every((answer) => answer === 'ack')).toBe(true);
    await eventually('the count', () => projector.last('count')?.talks[0]?.votes === 5);
    expect(await console.command({ type: 'close' })).toBe('ack');
    await eventually('the end of voting', () => projector.view?.step.stage === 'closed');
    for (const [screen, from] of marks) hidden.push(...screen.frames.slice(from));
    expect(await console.command({ type: 'reveal' })).toBe('ack');
    await eventually('the tally', () => voters[4]?.view?.talks[0]?.tally?.votes['A'] === 4);
    expect(await console.command({ type: 'explain' })).toBe('ack');
    expect(await console.command({ type: 'play', choices: [{ team: 0, letter: 'A' }] })).toBe('ack');
    await eventually('the next step', () => ['beat', 'ended'].includes(console.view?.step.stage ?? ''));
  }
  expect(console.view?.step.stage).toBe('ended');
  expect(hidden.length).toBeGreaterThan(0);
  // No count by letters, no id of a reply, no marker, verdict, score or principle before it is revealed.
  const { beats, endings } = world.scenario;
  const replyIds = Object.values(beats).flatMap((beat) => beat.replies.map(({ id }) => id));
  const never = [
    /"votes":\{/,
    /"tally":\{/,
    /"(verdict|markers|effects|act|principle|regret|score|weight)"/,
    /"(best|good|slip|mistake|critical)"/,
    ...[...replyIds, ...Object.keys(beats), ...Object.keys(endings)].map((id) => new RegExp(`"${id}"`)),
  ];
  for (const frame of hidden) for (const pattern of never) expect(frame).not.toMatch(pattern);
  expect(await console.command({ type: 'debrief' })).toBe('ack');
  await eventually('the record', () => projector.lastChange()?.includes('"decisions":[{'));
  for (const phone of voters) expect(phone.frames.join('')).not.toContain('"record"');
  expect(await console.command({ type: 'end', forget: true })).toBe('ack');
  await eventually('everybody to go', () =>
    [console, projector, ...voters].every(({ isClosed }) => isClosed),
  );
  await eventually('no socket', () => world.classroom.sockets() === 0);
  await expect.poll(() => world.log.rooms()).not.toContain(console.view?.room.code);
});

test('a phone comes back as the same voter, and cannot come as another', async () => {
  const { room, console, voters } = await fullRoom(2);
  const [one, other] = voters as [SocketScreen, SocketScreen];
  for (const type of ['brief', 'begin'] as const) await console.command({ type });
  await console.command({ type: 'open-voting', seconds: null });
  await eventually('voting', () => one.view?.step.stage === 'voting');
  expect(await one.vote('A')).toBe('ack');
  const voter = one.you!.voter;
  await one.leave();
  const again = await SocketScreen.at(world.origin, room, 'phone', { token: one.token! });
  expect(again.you).toMatchObject({ voter, vote: { letter: 'A', n: 1 } });
  expect(await again.vote('B', 2)).toBe('ack');

  const forged = [
    `${voter}.${other.token!.split('.')[1]}`,
    tokenFor(voter, '0'.repeat(64)),
    `${voter}.`,
    voter,
    '.',
    `${voter}.${'A'.repeat(43)}`,
  ];
  for (const token of forged) {
    const stranger = await SocketScreen.at(world.origin, room, 'phone', { token });
    expect(stranger.you?.voter).toBeDefined();
    expect(stranger.you?.voter).not.toBe(voter);
    expect(stranger.you?.vote).toBeNull();
  }
  const elsewhere = await openedRoom(world);
  const tourist = await SocketScreen.at(world.origin, elsewhere.room, 'phone', { token: one.token! });
  expect(tourist.you?.voter).not.toBe(voter);
});

test('only the secret makes a facilitator, and a phone or projector commands nothing', async () => {
  const { room, projector, voters } = await fullRoom(1);
  for (const proof of [{}, { key: '' }, { key: 'A'.repeat(32) }, { key: (await openedRoom(world)).key }]) {
    const wrong = await SocketScreen.at(world.origin, room, 'console', proof);
    expect(wrong.last('refused')).toMatchObject({ id: null, reason: 'wrong-key' });
    await eventually('the end', () => wrong.isClosed);
    expect(wrong.last('welcome')).toBeUndefined();
  }
  for (const screen of [projector, voters[0]!]) {
    expect(await screen.command({ type: 'brief' })).toBe('wrong-key');
    expect(await screen.command({ type: 'end', forget: true })).toBe('wrong-key');
  }
  expect(await projector.vote('A')).toBe('bad-message');
  const stored = JSON.stringify(await world.log.read(room, 0));
  expect(stored).toContain('"facilitator"');
  for (const frame of [...projector.frames, ...voters[0]!.frames]) {
    expect(frame).not.toMatch(/"(key|facilitator|seed)"/);
  }
});

test('two consoles at once: of two presses meant for one step, one counts', async () => {
  const { room, key, console } = await fullRoom(1);
  const second = await SocketScreen.at(world.origin, room, 'console', { key });
  await console.command({ type: 'brief' });
  await eventually('the same step', () => second.view?.step.number === console.view?.step.number);
  const answers = await Promise.all([console.command({ type: 'begin' }), second.command({ type: 'begin' })]);
  expect(answers.toSorted()).toEqual(['ack', 'not-now']);
  await eventually('one picture', () => second.seq === console.seq);
  expect(second.view).toEqual(console.view);
});

test('a room that is not there, and a page of another version, are refused and closed', async () => {
  const nowhere = await SocketScreen.at(world.origin, 'AAAAAA', 'phone');
  expect(nowhere.last('refused')).toMatchObject({ reason: 'no-such-room' });
  const old = new SocketScreen(world.origin);
  await old.opened();
  old.raw(JSON.stringify({ type: 'hello', version: PROTOCOL_VERSION + 1, something: 'else' }));
  await eventually('the end', () => nowhere.isClosed && old.isClosed);
  expect(old.last('refused')).toMatchObject({ reason: 'version' });
});

test('a room whose conversation was edited meanwhile says so, to every screen', async () => {
  const { room, key } = await openedRoom(world);
  const edited = await startWorld({
    log: world.log,
    loadScenario: () => Promise.resolve({ ...world.scenario, hash: 'another' }),
  });
  try {
    for (const [role, proof] of [
      ['console', { key }],
      ['projector', {}],
      ['phone', {}],
    ] as const) {
      const screen = await SocketScreen.at(edited.origin, room, role, proof);
      expect(screen.last('refused')).toMatchObject({
        reason: 'scenario-changed',
        say: expect.stringContaining('Open a new room') as string,
      });
    }
  } finally {
    await edited.classroom.close();
  }
});
