import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoggedEvent } from '#protocol/room-events.ts';
import { parseJetStreamAddress } from '#server/log/jetstream-address.ts';
import { JetStreamLog } from '#server/log/jetstream-log.ts';
import { hasNatsServer, NatsServers, NO_NATS_SERVER } from '../../support/nats-servers.ts';
import { joined, until } from '../log/log-suite.ts';

const ROOMS = ['ACE346', 'ACE347', 'ACE349', 'ACE34A'];

describe.skipIf(!hasNatsServer())(hasNatsServer() ? 'three log servers' : NO_NATS_SERVER, () => {
  let servers: NatsServers;
  const problems: unknown[] = [];
  beforeAll(async () => {
    servers = await NatsServers.start(3);
  });
  afterAll(() => servers.end());

  const open = () =>
    JetStreamLog.open(parseJetStreamAddress(servers.address, {}), 'node-one', (problem) =>
      problems.push(problem),
    );

  test('when any one of them is killed, rooms go on, and every acknowledged event is there once and in order', async () => {
    const t0 = Date.now();
    const lap = (what: string) => process.stderr.write(`${Date.now() - t0} ${what}\n`);
    const log = await open();
    lap('open');
    const heard = new Map<string, LoggedEvent[]>();
    const acknowledged = new Map<string, string[]>();
    for (const room of ROOMS) {
      heard.set(room, []);
      acknowledged.set(room, []);
      await log.subscribe(room, 0, (events) => heard.get(room)?.push(...events));
    }
    let going = true;
    let slowest = 0;
    const appendTo = async (room: string) => {
      for (let seq = 0; going;) {
        const voter = `${room}-voter-${seq}`;
        const begun = Date.now();
        const appended = await log.append(room, seq, [joined(voter)]);
        slowest = Math.max(slowest, Date.now() - begun);
        expect(appended).toEqual({ outcome: 'appended', seq: seq + 1 });
        acknowledged.get(room)?.push(voter);
        seq = appended.seq;
      }
    };
    const writers = ROOMS.map((room) => appendTo(room));
    const count = () => [...acknowledged.values()].reduce((sum, { length }) => sum + length, 0);
    for (const place of [0, 1, 2]) {
      const before = count();
      await until(() => count() > before + 200);
      lap(`kill ${place} at ${count()}`);
      await servers.kill(place);
      const atDeath = count();
      await until(() => count() > atDeath + 200);
      lap(`goes on, slowest ${slowest}`);
      slowest = 0;
      await servers.startOne(place);
      lap('back');
    }
    going = false;
    await Promise.all(writers);
    for (const room of ROOMS) {
      const stored = await log.read(room, 0);
      const voters = stored.map(({ event }) => (event.type === 'joined' ? event.voter : ''));
      expect(voters).toEqual(acknowledged.get(room));
      await until(() => heard.get(room)?.length === stored.length);
      expect(heard.get(room)).toEqual(stored);
    }
    lap('all');
    await log.close();
    process.stderr.write(problems.map(String).join('\n'));
  });
});
