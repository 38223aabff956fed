import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SqliteLog } from '#server/log/sqlite-log.ts';
import { eventually, openedRoom, SocketScreen } from '../support/classroom-world.ts';
import { lateParcel } from '../support/late-parcel.ts';

let root: string;
let child: ChildProcess | undefined;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'htl-killed-'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'index.html'), '<!doctype html>');
});
afterAll(async () => {
  await kill();
  rmSync(root, { recursive: true });
});

async function start(port: number): Promise<number> {
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--scenarios',
    resolve('tests/fixtures/scenarios'),
  ];
  const script = join(import.meta.dirname, 'serve-until-killed.mjs');
  let printed = '';
  child = spawn(process.execPath, [script, root, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return eventually('the server', () => Number(/localhost:(\d+)/.exec(printed)?.[1] ?? 0) || null);
}

async function kill(): Promise<void> {
  const dying = child;
  child = undefined;
  if (!dying || dying.exitCode !== null) return;
  const gone = new Promise((done) => dying.once('exit', done));
  dying.kill('SIGKILL');
  await gone;
}

test('the server is killed while the room votes: every acknowledged vote is there once, and everybody is who they were', async () => {
  const port = await start(0);
  const origin = `http://127.0.0.1:${port}`;
  const { room, key } = await openedRoom({ origin, scenario: await lateParcel() });
  const console_ = await SocketScreen.at(origin, room, 'console', { key });
  for (const type of ['brief', 'begin'] as const) await console_.command({ type });
  const phones = await Promise.all(Array.from({ length: 20 }, () => SocketScreen.at(origin, room, 'phone')));
  await console_.command({ type: 'open-voting', seconds: null });
  await eventually('voting', () => phones.every(({ view }) => view?.step.stage === 'voting'));

  // Everybody changes their mind again and again, until the server is gone in the middle of it.
  for (let n = 1; n <= 8; n++) {
    for (const phone of phones) {
      const id = `vote-${phone.you!.voter}-${n}`;
      phone.say({ type: 'vote', id, round: 1, n, letter: n % 2 === 0 ? 'A' : 'B' });
    }
    await new Promise((done) => setTimeout(done, 5));
  }
  await eventually('some acknowledgements', () => phones.some((phone) => phone.last('ack')));
  await kill();
  await eventually('the break', () => phones.every(({ isClosed }) => isClosed));
  expect(await start(port)).toBe(port);

  const again = await Promise.all(
    phones.map(({ token }) => SocketScreen.at(origin, room, 'phone', { token: token! })),
  );
  for (const [place, phone] of phones.entries()) {
    expect(again[place]?.you?.voter).toBe(phone.you?.voter);
    const acknowledged = phone.heard.flatMap((message) => (message.type === 'ack' ? [message.id] : []));
    const last = Math.max(0, ...acknowledged.map((id) => Number(id.split('-').at(-1))));
    expect(again[place]?.you?.vote?.n ?? 0).toBeGreaterThanOrEqual(last);
    // What was asked and not answered is asked again, with the same id.
    const id = `vote-${phone.you!.voter}-8`;
    expect(await again[place]!.ask({ type: 'vote', id, round: 1, n: 8, letter: 'A' })).toBe('ack');
  }
  const back = await SocketScreen.at(origin, room, 'console', { key });
  expect(await back.command({ type: 'close' })).toBe('ack');
  expect(back.lastChange()).toContain('"votes":{"A":20}');
  await kill();

  const log = new SqliteLog(join(root, '.htl-data', 'rooms.db'), () => undefined);
  const events = (await log.read(room, 0)).map(({ event }) => event);
  await log.close();
  const votes = events.flatMap((event) => (event.type === 'voted' ? [event.id] : []));
  expect(new Set(votes).size).toBe(votes.length);
  for (const phone of phones)
    for (const message of phone.heard) if (message.type === 'ack') expect(votes).toContain(message.id);
  expect(events.filter(({ type }) => type === 'joined')).toHaveLength(20);
});

test('told to stop, the server says goodbye, keeps what it has and ends at once', async () => {
  const port = await start(0);
  const origin = `http://127.0.0.1:${port}`;
  const { room, key } = await openedRoom({ origin, scenario: await lateParcel() });
  const console_ = await SocketScreen.at(origin, room, 'console', { key });
  const phone = await SocketScreen.at(origin, room, 'phone');
  expect(await console_.command({ type: 'brief' })).toBe('ack');
  const stopping = child!;
  stopping.kill('SIGTERM');
  await eventually('the goodbye', () => phone.isClosed && console_.isClosed);
  await eventually('its end', () => stopping.exitCode !== null);
  expect(stopping.exitCode).toBe(0);
  expect(await start(port)).toBe(port);
  const again = await SocketScreen.at(origin, room, 'phone', { token: phone.token! });
  expect(again.view?.step.stage).toBe('briefing');
  expect(again.you?.voter).toBe(phone.you?.voter);
});
