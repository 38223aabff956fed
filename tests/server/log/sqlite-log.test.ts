import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LogFailure, type RoomLog } from '#room/room-log.ts';
import { SqliteLog } from '#server/log/sqlite-log.ts';
import { joined, testLog, until } from './log-suite.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'htl-log-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const fileOf = new Map<RoomLog, string>();
const problems: unknown[] = [];

function open(file = join(folder, `rooms-${files++}.db`)): SqliteLog {
  const log = new SqliteLog(file, (problem) => problems.push(problem));
  fileOf.set(log, file);
  return log;
}

testLog('SQLite', {
  makeLog: () => Promise.resolve(open()),
  reopen: (log) => Promise.resolve(open(fileOf.get(log))),
  second: (log) => Promise.resolve(open(fileOf.get(log))),
});

test('a full disk is said in plain words, loses nothing, and is over once there is space', async () => {
  const log = open();
  await log.append('ACE346', 0, [joined('voter-one')]);
  await log.limitSize(0);
  const long = Array.from({ length: 300 }, (_, place) => joined(`voter-${'x'.repeat(50)}-${place}`));
  const [one, other] = await Promise.allSettled([
    log.append('ACE346', 1, long),
    log.append('ACE347', 0, [joined('voter-two')]),
  ]);
  expect(one).toMatchObject({ status: 'rejected', reason: { name: 'LogFailure' } });
  expect(String(one.status === 'rejected' && one.reason)).toMatch(/disk is full.*ACE346/);
  // One transaction: what went into it together is not stored together.
  expect(other.status).toBe('rejected');
  expect(await log.read('ACE346', 0)).toHaveLength(1);
  await log.limitSize(null);
  expect(await log.append('ACE346', 1, long)).toEqual({ outcome: 'appended', seq: 301 });
  await log.close();
});

test('another program that writes for long, and then without a pause, is waited for', async () => {
  const log = open();
  await log.append('ACE346', 0, [joined('voter-one')]);
  const other = new Database(fileOf.get(log)!);
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const ending = new AbortController();
  const writesOn = async () => {
    for (let holds = 2_500; !ending.signal.aborted; holds = 30) {
      try {
        other.exec('BEGIN IMMEDIATE');
      } catch {
        // The log is writing.
        await pause(0);
        continue;
      }
      await pause(holds);
      other.exec('COMMIT');
      await pause(3);
    }
  };
  const others = writesOn();
  for (let seq = 1; seq <= 10; seq++)
    expect(await log.append('ACE346', seq, [joined(`voter-${seq}`)])).toEqual({
      outcome: 'appended',
      seq: seq + 1,
    });
  await log.keepSnapshot('ACE346', { seq: 11, state: '{}' });
  await log.forget('ACE346');
  expect(await log.rooms()).toEqual([]);
  ending.abort();
  await others;
  other.close();
  await log.close();
});

test('several programs may make one new file at the same moment', async () => {
  const rooms = ['ACE346', 'ACE347', 'ACE349'];
  const script = join(import.meta.dirname, 'open-when-told.mjs');
  const children = rooms.map((room) => {
    const child = spawn(process.execPath, [script, room], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    return { child, ended, answers: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  });
  const answers = () =>
    Promise.all(children.map(async (each) => (await each.answers.next()).value as string));
  expect(await answers()).toEqual(['ready', 'ready', 'ready']);
  for (let round = 0; round < 8; round++) {
    const file = join(folder, `new-${round}.db`);
    for (const { child } of children) child.stdin.write(`${file}\n`);
    expect(await answers()).toEqual(['appended', 'appended', 'appended']);
    const log = open(file);
    expect((await log.rooms()).toSorted()).toEqual(rooms);
    await log.close();
  }
  for (const { child } of children) child.stdin.end();
  await Promise.all(children.map(({ ended }) => ended));
});

test('a damaged row names its room and number, and other rooms stay open', async () => {
  const log = open();
  await log.append('ACE346', 0, [joined('voter-one'), joined('voter-two')]);
  await log.append('ACE346', 2, [joined('voter-three')]);
  await log.append('ACE347', 0, [joined('voter-one')]);
  await log.close();
  const raw = new Database(fileOf.get(log)!);
  raw.prepare(`UPDATE log SET events = '[{"type":"joined","at":1}]' WHERE seq = 3`).run();
  const again = open(fileOf.get(log));
  await expect(again.read('ACE346', 0)).rejects.toThrow(/Event 3 of room ACE346 is damaged/);
  await expect(again.subscribe('ACE346', 0, () => undefined)).rejects.toBeInstanceOf(LogFailure);
  raw.prepare(`UPDATE log SET events = '[{"type":' WHERE seq = 3`).run();
  await expect(again.read('ACE346', 0)).rejects.toThrow(/Event 3 of room ACE346/);
  raw.prepare(`DELETE FROM log WHERE seq = 2`).run();
  raw.prepare(`UPDATE log SET events = ? WHERE seq = 3`).run(JSON.stringify([joined('voter-three')]));
  raw.close();
  await expect(again.read('ACE346', 0)).rejects.toThrow(/Event 1 of room ACE346/);
  expect(await again.read('ACE347', 0)).toHaveLength(1);
  await again.close();
});

test('a file that is no database, or may not be written, is refused in plain words', () => {
  const file = join(folder, 'no-database.db');
  writeFileSync(file, 'x'.repeat(8192));
  expect(() => open(file)).toThrow(/damaged.*no-database\.db/);
  expect(() => open(join(folder, 'absent', 'rooms.db'))).toThrow(/may not be written/);
  chmodSync(file, 0o600);
});

test('what was forgotten is in none of the files any more', async () => {
  const log = open();
  const file = fileOf.get(log)!;
  const secret = 'voter-to-be-forgotten';
  for (let seq = 0; seq < 50; seq++) await log.append('ACE346', seq, [joined(`${secret}-${seq}`)]);
  await log.keepSnapshot('ACE346', { seq: 50, state: JSON.stringify({ secret }) });
  await log.append('ACE347', 0, [joined('voter-who-stays')]);
  const everything = () =>
    readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => path.startsWith(file))
      .map((path) => readFileSync(path, 'latin1'))
      .join('');
  expect(everything()).toContain(secret);
  await log.forget('ACE346');
  expect(everything()).not.toContain(secret);
  expect(everything()).toContain('voter-who-stays');
  await log.close();
});

test('of a process that is killed while it appends, every acknowledged event is there, once', async () => {
  const file = join(folder, 'killed.db');
  const script = join(import.meta.dirname, 'append-until-killed.mjs');
  for (const killAfter of [60, 200]) {
    rmSync(file, { force: true });
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let acknowledged = '';
    child.stdout.on('data', (chunk: Buffer) => (acknowledged += chunk.toString()));
    await until(() => acknowledged.split('\n').length > killAfter);
    child.kill('SIGKILL');
    await ended;
    const log = open(file);
    const lines = acknowledged.split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThanOrEqual(killAfter);
    for (const room of await log.rooms()) {
      const stored = await log.read(room, 0);
      const voters = stored.map(({ event }) => (event.type === 'joined' ? event.voter : ''));
      expect(new Set(voters).size).toBe(voters.length);
      for (const line of lines.filter((each) => each.startsWith(room))) {
        const [, seq, voter] = line.split(' ');
        expect(voters[Number(seq) - 1]).toBe(voter);
      }
    }
    await log.close();
  }
  expect(problems).toEqual([]);
});
