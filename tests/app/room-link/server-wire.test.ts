// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { RoomFollower } from '#app/room-link/room-follower.ts';
import { serverWire } from '#app/room-link/server-wire.ts';
import { socketWire } from '#app/room-link/socket-wire.ts';
import { streamWire } from '#app/room-link/stream-wire.ts';
import type { OpenWire } from '#app/room-link/wire.ts';
import { PhoneMessage } from '#protocol/server-messages.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { RoomServer } from '../../support/room-server.ts';
import { AT_ONCE, LinkInATest, until } from './link-in-a-test.ts';

let server: RoomServer;
let world: LinkInATest;
let followers: RoomFollower<'phone'>[];

beforeEach(async () => {
  server = await RoomServer.open(await lateParcel());
  world = new LinkInATest();
  followers = [];
});

afterEach(async () => {
  for (const follower of followers) follower.close();
  await server.close();
});

const overSocket = () =>
  socketWire({
    address: `${server.origin.replace('http', 'ws')}/api/live`,
    world,
    times: AT_ONCE,
    WebSocket,
  });
const overStream = () => streamWire({ origin: server.origin, world, times: AT_ONCE });
const overEither = () => serverWire({ origin: server.origin, world, times: AT_ONCE, WebSocket });

function follow(openWire: OpenWire) {
  let token: string | undefined;
  const connections: string[] = [];
  const follower = new RoomFollower({
    role: 'phone',
    hello: () => ({ room: 'ACE347', ...(token === undefined ? {} : { token }) }),
    openWire,
    schema: PhoneMessage,
    onToken: (given) => {
      token = given;
    },
  });
  follower.subscribe(() => {
    const { connection } = follower.state();
    if (connections.at(-1) !== connection) connections.push(connection);
  });
  followers.push(follower);
  const live = async () => {
    for (let turn = 0; turn < 400 && follower.state().connection !== 'live'; turn++) {
      await world.time.pass(50);
      await new Promise((next) => setTimeout(next, 5));
    }
    expect(follower.state().connection).toBe('live');
  };
  return { follower, connections, live };
}

for (const [name, over] of [
  ['a WebSocket', overSocket],
  ['an event stream', overStream],
] as const) {
  test(`over ${name}, a phone that was cut off comes back as the same voter, its vote counted once`, async () => {
    const { follower, connections, live } = follow(over());
    await live();
    const voter = follower.state().you?.voter;
    server.cut();
    await until(() => connections.includes('away'), 'noticed');
    const asked = follower.ask({ type: 'name', id: 'name-0001', name: 'Kim' });
    await live();
    expect(await asked).toEqual({ outcome: 'done' });
    expect(follower.state().you?.voter).toBe(voter);
    expect(server.live.room.voters.size).toBe(1);
    expect([...server.live.room.voters.values()][0]?.name?.text).toBe('Kim');
    expect(connections).toEqual(['live', 'away', 'live']);
  });

  test(`over ${name}, a room that falls silent is asked after 20 seconds and left after 10 more`, async () => {
    const { follower, live } = follow(over());
    await live();
    // Answered: the connection stays.
    await world.time.pass(20_000);
    await new Promise((next) => setTimeout(next, 50));
    await world.time.pass(9_000);
    expect(follower.state().connection).toBe('live');
    const before = server.connections;
    server.mute = true;
    await world.time.pass(31_000);
    expect(follower.state().connection).toBe('away');
    server.mute = false;
    await live();
    expect(server.connections).toBeGreaterThan(before);
  });

  test(`over ${name}, a phone that wakes up asks at once, and dials at once when the network was gone`, async () => {
    const { follower, live } = follow(over());
    await live();
    world.wake('maybe');
    await new Promise((next) => setTimeout(next, 50));
    await world.time.pass(3_000);
    expect(follower.state().connection).toBe('live');
    server.mute = true;
    world.wake('maybe');
    await world.time.pass(3_000);
    expect(follower.state().connection).toBe('away');
    server.mute = false;
    await live();
    const before = server.connections;
    world.wake('dead');
    await live();
    await until(() => server.connections > before, 'dialled anew');
  });

  test(`over ${name}, a closed wire stays closed`, async () => {
    const { follower, live } = follow(over());
    await live();
    follower.close();
    const before = server.connections;
    world.wake('dead');
    await world.time.pass(60_000);
    expect(server.connections).toBe(before);
    expect(world.wakes).toEqual([]);
  });
}

test('where WebSockets are blocked and the server answers, it goes on over plain HTTP', async () => {
  server.sockets = 'blocked';
  const { follower, connections, live } = follow(overEither());
  await live();
  expect(await follower.ask({ type: 'name', id: 'name-0001', name: 'Kim' })).toEqual({ outcome: 'done' });
  server.cut();
  await until(() => connections.includes('away'), 'noticed');
  await live();
});

test('a server that is away is no network that blocks: the socket is tried until it is back', async () => {
  const { connections, live } = follow(overEither());
  await live();
  server.cut();
  await until(() => connections.includes('away'), 'noticed');
  await live();
  expect(server.connections, 'a second socket, and no stream').toBe(2);
});
