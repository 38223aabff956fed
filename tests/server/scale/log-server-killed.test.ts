import { connect } from '@nats-io/transport-node';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoggedEvent } from '#protocol/room-events.ts';
import type { RoomLog } from '#room/room-log.ts';
import { parseJetStreamAddress } from '#server/log/jetstream-address.ts';
import { JetStreamLog } from '#server/log/jetstream-log.ts';
import { hasNatsServer, NatsServers, NO_NATS_SERVER } from '../../support/nats-servers.ts';
import { joined, testLog, until } from '../log/log-suite.ts';

const ROOMS = ['ACE346', 'ACE347', 'ACE349', 'ACE34A'];

describe.skipIf(!hasNatsServer())(hasNatsServer() ? 'three log servers' : NO_NATS_SERVER, () => {
  let servers: NatsServers;
  beforeAll(async () => {
    servers = await NatsServers.start(3);
  });
  afterAll(() => servers.end());

  const problems: unknown[] = [];
  const prefixOf = new Map<RoomLog, string>();
  async function open(prefix = `t${prefixOf.size}`): Promise<JetStreamLog> {
    const address = parseJetStreamAddress(`${servers.address}?prefix=${prefix}`, {});
    const log = await JetStreamLog.open(address, 'node-one', (problem) => problems.push(problem));
    prefixOf.set(log, prefix);
    return log;
  }

  testLog('JetStream, three copies', {
    makeLog: () => open(),
    reopen: (log) => open(prefixOf.get(log)),
    second: (log) => open(prefixOf.get(log)),
  });

  /** The number of the server that leads the stream of rooms: the one whose death hurts. */
  async function leaderOf(prefix: string): Promise<number> {
    const nats = await connect({ servers: servers.address.split(',') });
    const { cluster } = await (await jetstreamManager(nats)).streams.info(`${prefix.toUpperCase()}_ROOMS`);
    await nats.close();
    return Number(cluster?.leader?.replace('log', ''));
  }

  test('when their leader is killed mid-append, rooms go on, and every acknowledged event is there once and in order', async () => {
    const log = await open('killed');
    const heard = new Map<string, LoggedEvent[]>();
    const acknowledged = new Map<string, string[]>();
    for (const room of ROOMS) {
      heard.set(room, []);
      acknowledged.set(room, []);
      await log.subscribe(room, 0, (events) => heard.get(room)?.push(...events));
    }
    const stop = new AbortController();
    const appendTo = async (room: string) => {
      for (let seq = 0; !stop.signal.aborted;) {
        const voter = `${room}-voter-${seq}`;
        const appended = await log.append(room, seq, [joined(voter)]);
        expect(appended).toEqual({ outcome: 'appended', seq: seq + 1 });
        acknowledged.get(room)?.push(voter);
        seq = appended.seq;
      }
    };
    const writers = ROOMS.map((room) => appendTo(room));
    const count = () => [...acknowledged.values()].reduce((sum, { length }) => sum + length, 0);
    const more = async (events: number) => {
      const before = count();
      await until(() => count() > before + events);
    };
    await more(200);
    const leader = await leaderOf('killed');
    await servers.kill(leader);
    await more(200);
    await servers.startOne(leader);
    await more(200);
    stop.abort();
    await Promise.all(writers);
    for (const room of ROOMS) {
      const stored = await log.read(room, 0);
      const voters = stored.map(({ event }) => (event.type === 'joined' ? event.voter : ''));
      expect(voters).toEqual(acknowledged.get(room));
      await until(() => heard.get(room)?.length === stored.length);
      expect(heard.get(room)).toEqual(stored);
    }
    await log.close();
  });
});
