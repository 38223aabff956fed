import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomLog } from '#room/room-log.ts';
import { parseJetStreamAddress } from '#server/log/jetstream-address.ts';
import { JetStreamLog } from '#server/log/jetstream-log.ts';
import { hasNatsServer, NatsServers, NO_NATS_SERVER } from '../../support/nats-servers.ts';
import { joined, testLog, until } from './log-suite.ts';

describe.skipIf(!hasNatsServer())(hasNatsServer() ? 'one log server' : NO_NATS_SERVER, () => {
  let servers: NatsServers;
  beforeAll(async () => {
    servers = await NatsServers.start(1);
  });
  afterAll(() => servers.end());

  let prefixes = 0;
  const prefixOf = new Map<RoomLog, string>();
  const problems: unknown[] = [];

  async function open(prefix = `t${prefixes++}`): Promise<JetStreamLog> {
    const address = parseJetStreamAddress(`${servers.address}?prefix=${prefix}`, {});
    const log = await JetStreamLog.open(address, 'node-one', (problem) => problems.push(problem));
    prefixOf.set(log, prefix);
    return log;
  }

  testLog('JetStream', {
    makeLog: () => open(),
    reopen: (log) => open(prefixOf.get(log)),
    second: (log) => open(prefixOf.get(log)),
  });
});
