import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '@nats-io/transport-node';
import { jetstream } from '@nats-io/jetstream';
import type { LoggedEvent } from '#protocol/room-events.ts';
import { LogFailure, type RoomLog } from '#room/room-log.ts';
import { parseJetStreamAddress } from '#server/log/jetstream-address.ts';
import { JetStreamLog } from '#server/log/jetstream-log.ts';
import { hasNatsServer, NatsServers, NO_NATS_SERVER } from '../../support/nats-servers.ts';
import { LossyLine } from '../../support/lossy-line.ts';
import { settle } from '../../support/room-world.ts';
import { joined, testLog, until } from './log-suite.ts';

describe.skipIf(!hasNatsServer())(hasNatsServer() ? 'one log server' : NO_NATS_SERVER, () => {
  let servers: NatsServers;
  beforeAll(async () => {
    servers = await NatsServers.start(1);
  });
  afterAll(() => servers.end());
  afterEach(() => expect(problems.splice(0)).toEqual([]));

  let prefixes = 0;
  const prefixOf = new Map<RoomLog, string>();
  const problems: unknown[] = [];

  async function open(prefix = `t${prefixes++}`): Promise<JetStreamLog> {
    const log = await openAt(servers.address, prefix);
    prefixOf.set(log, prefix);
    return log;
  }

  function openAt(address: string, prefix: string, patienceMs?: number): Promise<JetStreamLog> {
    const parsed = parseJetStreamAddress(`${address}?prefix=${prefix}`, {});
    return JetStreamLog.open(parsed, 'node-one', (problem) => problems.push(problem), patienceMs);
  }

  testLog('JetStream', {
    makeLog: () => open(),
    reopen: (log) => open(prefixOf.get(log)),
    second: (log) => open(prefixOf.get(log)),
  });

  test('what was forgotten is in none of the files any more', async () => {
    const log = await open();
    const secret = 'voter-to-be-forgotten';
    for (let seq = 0; seq < 50; seq++) await log.append('ACE346', seq, [joined(`${secret}-${seq}`)]);
    await log.append('ACE347', 0, [joined('voter-who-stays')]);
    expect(everything()).toContain(secret);
    await log.forget('ACE346');
    expect(everything()).not.toContain(secret);
    expect(everything()).toContain('voter-who-stays');
    await log.close();
  });

  test('two servers may forget a room at the same time', async () => {
    const log = await open();
    const other = await open(prefixOf.get(log));
    for (let seq = 0; seq < 40; seq++) await log.append('ACE346', seq, [joined(`voter-number-${seq}`)]);
    await Promise.all([log.forget('ACE346'), other.forget('ACE346')]);
    expect(await other.rooms()).toEqual([]);
    await Promise.all([log.close(), other.close()]);
  });

  test('who still writes to a room that another server has forgotten is told that nothing is there', async () => {
    const log = await open();
    const other = await open(prefixOf.get(log));
    await log.append('ACE346', 0, [joined('voter-one')]);
    await other.forget('ACE346');
    expect(await log.append('ACE346', 1, [joined('voter-two')])).toEqual({ outcome: 'conflict', seq: 0 });
    expect(await log.rooms()).toEqual([]);
    await Promise.all([log.close(), other.close()]);
  });

  test('of an append whose answer gets lost, the events are stored once and acknowledged once', async () => {
    const prefix = `t${prefixes++}`;
    const sure = await open(prefix);
    const line = await LossyLine.to(Number(new URL(servers.address).port));
    const unsure = await openAt(`nats://127.0.0.1:${line.port}`, prefix);
    const heard: LoggedEvent[] = [];
    await unsure.subscribe('ACE346', 0, (events) => heard.push(...events));
    await unsure.append('ACE346', 0, [joined('voter-one')]);
    await until(() => heard.length === 1);
    for (const overtaken of [false, true]) {
      const before = (await sure.read('ACE346', 0)).length;
      line.loseAnswers();
      const appended = unsure.append('ACE346', before, [joined(`voter-number-${before}`)]);
      while ((await sure.read('ACE346', before)).length === 0) await settle();
      // Somebody else goes on behind it, before it is known there that it was stored.
      if (overtaken) await sure.append('ACE346', before + 1, [joined('voter-other')]);
      line.cut();
      expect(await appended).toEqual({ outcome: 'appended', seq: before + 1 });
    }
    await until(() => heard.length === 4);
    expect(heard).toEqual(await sure.read('ACE346', 0));
    await Promise.all([sure.close(), unsure.close(), line.end()]);
  });

  test('a log server that is killed and comes back has every acknowledged event, and screens go on hearing', async () => {
    const log = await open();
    const heard: LoggedEvent[] = [];
    await log.subscribe('ACE346', 0, (events) => heard.push(...events));
    let seq = 0;
    const append = async () => {
      const appended = await log.append('ACE346', seq, [
        joined(`voter-number-${seq}`),
        joined(`voter-other-${seq}`),
      ]);
      expect(appended).toEqual({ outcome: 'appended', seq: seq + 2 });
      seq = appended.seq;
    };
    for (let turn = 0; turn < 50; turn++) await append();
    await servers.kill(0);
    const meanwhile = append();
    await servers.startOne(0);
    await meanwhile;
    for (let turn = 0; turn < 20; turn++) await append();
    await until(() => heard.length === seq);
    expect(heard.map((each) => each.seq)).toEqual(Array.from({ length: seq }, (_, place) => place + 1));
    expect(heard).toEqual(await log.read('ACE346', 0));
    await log.close();
  });

  test('what is too large, or none of ours, is said in plain words', async () => {
    const log = await open();
    const subject = `${prefixOf.get(log)}.room.ACE346`;
    const voter = 'x'.repeat(60);
    const long = Array.from({ length: 20_000 }, () => joined(voter));
    await expect(log.append('ACE346', 0, long)).rejects.toThrow(/no more than \d+ bytes/);
    await log.append('ACE346', 0, [joined('voter-one')]);
    const raw = await connect({ servers: servers.address });
    await jetstream(raw).publish(subject, 'hello');
    await expect(log.read('ACE346', 0)).rejects.toThrow(/is none of ours/);
    await expect(log.append('ACE346', 0, [joined('voter-two')])).rejects.toBeInstanceOf(LogFailure);
    await raw.close();
    await log.close();
    expect(() => parseJetStreamAddress('nats://', {})).toThrow(/takes addresses like/);
  });

  test('where no log server answers, that is said in plain words', async () => {
    await expect(openAt('nats://127.0.0.1:1', 'none', 500)).rejects.toThrow(
      /log servers do not answer.*127\.0\.0\.1:1/,
    );
  });

  const everything = () =>
    readdirSync(servers.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('');
});
