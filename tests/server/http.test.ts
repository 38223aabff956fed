import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';

import { readPersonaTexts, SHIPPED } from '#cli/library/read-library.ts';
import { handedReader } from '#cli/serve/read-handed.ts';
import { LIMITS } from '#protocol/limits.ts';
import { SqliteLog } from '#server/log/sqlite-log.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { eventually, openedRoom, SocketScreen, startWorld, type World } from '../support/classroom-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

interface Raw {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** As no browser would ask: with any path and any headers. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asking = request(
      // A connection of its own: one kept from an earlier request may be closed by the server just then.
      { host: '127.0.0.1', port: world.classroom.port, path, headers, method, agent: false },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

test('the page is served with headers that let nothing inline and nothing foreign run', async () => {
  const page = await ask('/');
  expect(page.status).toBe(200);
  expect(page.body).toContain('The app');
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain(`ws://127.0.0.1:${world.classroom.port}`);
  expect(policy).not.toMatch(/unsafe|\*(?!$)/);
  expect(page.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  for (const path of ['/api/classroom', '/nothing', '/api/nothing', '/assets/main-Ab12_-xY.js'])
    expect((await ask(path)).headers['content-security-policy']).toBe(policy);
  const odd = await ask('/', { host: "evil; script-src 'unsafe-inline'" });
  expect(String(odd.headers['content-security-policy'])).not.toContain('unsafe-inline');
});

test('what has a hash in its name is kept for ever, everything else is asked for anew and answered in short', async () => {
  const asset = await ask('/assets/main-Ab12_-xY.js', { 'accept-encoding': 'gzip, br' });
  expect(asset.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'Accept-Encoding',
  });
  expect(asset.body.length).toBeLessThan(1000);
  const zipped = await ask('/assets/main-Ab12_-xY.js', { 'accept-encoding': 'gzip, br;q=0' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  const plain = await ask('/assets/main-Ab12_-xY.js');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toHaveLength(Number(plain.headers['content-length']));
  const page = await ask('/index.html');
  const again = await ask('/index.html', { 'if-none-match': String(page.headers['etag']) });
  expect(again).toMatchObject({ status: 304, body: '' });
  expect((await ask('/', {}, 'HEAD')).body).toBe('');
});

test('only files of the build are served', async () => {
  const paths = [
    '/../rooms.db',
    '/..%2frooms.db',
    '/.built-from',
    '/assets/',
    '/assets',
    '/%00',
    '//',
    '/\\..\\rooms.db',
  ];
  for (const path of paths) {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('SQLite');
  }
});

test('a code of six characters leads to the phone page, however it is typed', async () => {
  for (const path of ['/ACE347', '/ace347', '/Ace-347']) {
    const { status, headers } = await ask(path);
    expect(status).toBe(302);
    expect(headers['location']).toBe('/phone.html#ACE347');
  }
  for (const path of ['/ACE34', '/ACE3470', '/ABE347', '/ACE347/x'])
    expect((await ask(path)).status).toBe(404);
});

test('rooms are opened from this computer by its own name, and by no foreign page', async () => {
  const body = JSON.stringify({ scenario: world.scenario.id });
  const own = `http://127.0.0.1:${world.classroom.port}`;
  expect(JSON.parse((await ask('/api/classroom')).body)).toMatchObject({ classroom: 1, mayOpen: true });
  expect((await ask('/api/rooms', { origin: own }, 'POST', body)).status).toBe(201);
  const refused: readonly Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    // A name of the attacker's that was pointed at this computer: origin and host agree.
    { origin: 'http://rebound.example:4173', host: 'rebound.example:4173' },
    { host: 'rebound.example' },
    { 'x-forwarded-for': '203.0.113.9' },
  ];
  for (const headers of refused) {
    const answer = await ask('/api/rooms', headers, 'POST', body);
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toHaveProperty('say');
  }
  expect((await ask('/api/rooms', {}, 'POST', '{"scenario":"no-such"}')).status).toBe(404);
  expect((await ask('/api/rooms', {}, 'POST', '{"scenario":"../../etc"}')).status).toBe(400);
  expect((await ask('/api/rooms', {}, 'POST', 'x')).status).toBe(400);
  const long = await ask('/api/rooms', {}, 'POST', 'x'.repeat(4 * LIMITS.handedTexts + 1));
  expect(long.status).toBe(413);
});

test('a scenario that comes with the room is checked, played and handed to screens that lack it, also after a restart', async () => {
  const shipped = await readPersonaTexts();
  const log = new SqliteLog(join(world.folder, 'handed.db'), (problem) => world.problems.push(problem));
  const text = readFileSync(join(SHIPPED, 'third-call-today', 'scenario.yaml'), 'utf8');
  const texts = { 'scenario.yaml': text.replace('title: Third call today', 'title: My own') };
  const own = { loadScenario: () => Promise.resolve(null), log, readTexts: handedReader(shipped) };
  const first = await startWorld(own);
  const opened = await fetch(`${first.origin}/api/rooms`, {
    method: 'POST',
    body: JSON.stringify({ texts }),
  });
  expect(opened.status).toBe(201);
  const { room, key } = (await opened.json()) as { room: string; key: string };
  const broken = { 'scenario.yaml': text.replace('start: opening', 'start: no-such-beat') };
  const refused = await fetch(`${first.origin}/api/rooms`, {
    method: 'POST',
    body: JSON.stringify({ texts: broken }),
  });
  expect(refused.status).toBe(422);
  expect(((await refused.json()) as { say: string }).say).toContain('no-such-beat');
  await first.classroom.close();

  const second = await startWorld(own);
  const desk = await SocketScreen.at(second.origin, room, 'console', { key });
  await desk.command({ type: 'brief' });
  expect(desk.last('refused')).toBeUndefined();
  const scenario = (await (await fetch(`${second.origin}/api/rooms/${room}/scenario`)).json()) as Scenario;
  expect(scenario).toMatchObject({ id: 'third-call-today', title: 'My own', persona: { id: 'confused' } });
  expect((await fetch(`${second.origin}/api/rooms/ZZZ999/scenario`)).status).toBe(404);
  await desk.leave();
  await second.close();
});

test('a WebSocket of a foreign page, or to another place, is turned away', async () => {
  for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }]) {
    const screen = new SocketScreen(world.origin, headers);
    await eventually('the end', () => screen.isClosed);
    expect(screen.frames).toEqual([]);
  }
  const own = new SocketScreen(world.origin, { origin: world.origin });
  await own.opened();
  expect(own.isClosed).toBe(false);
  await own.leave();
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'x'.repeat(22) + '==',
  };
  for (const path of ['/', '//', '/api/live/..', '/api/rooms'])
    expect((await ask(path, upgrade)).status).toBe(404);
});

test('where WebSockets are blocked, an event stream and posts do the same', async () => {
  const { room, key } = await openedRoom(world);
  const console_ = await SocketScreen.at(world.origin, room, 'console', { key });
  const hello = JSON.stringify({ type: 'hello', version: PROTOCOL_VERSION, room, role: 'phone' });
  const opened = await fetch(`${world.origin}/api/stream`, { method: 'POST', body: hello });
  expect(opened.status).toBe(201);
  const { stream } = (await opened.json()) as { stream: string };
  const reading = new AbortController();
  const events = await fetch(`${world.origin}/api/stream/${stream}`, { signal: reading.signal });
  expect(events.headers.get('content-type')).toContain('text/event-stream');
  let heard = '';
  const read = (async () => {
    for await (const chunk of events.body!) heard += Buffer.from(chunk as Uint8Array).toString();
  })().catch(() => undefined);
  await eventually('the welcome', () => heard.includes('"type":"welcome"') && heard.endsWith('\n\n'));
  expect((await fetch(`${world.origin}/api/stream/${stream}`)).status).toBe(404);
  for (const type of ['brief', 'begin'] as const) await console_.command({ type });
  await console_.command({ type: 'open-voting', seconds: null });
  await eventually('voting', () => heard.includes('"stage":"voting"'));
  const vote = JSON.stringify({ type: 'vote', id: 'vote-by-post', round: 1, n: 1, letter: 'A' });
  const posted = await fetch(`${world.origin}/api/stream/${stream}`, { method: 'POST', body: vote });
  expect(posted.status).toBe(204);
  await eventually('the answer', () => heard.includes('{"type":"ack","id":"vote-by-post"'));
  await eventually('the count', () => console_.last('count')?.talks[0]?.votes === 1);
  reading.abort();
  await read;
  await eventually('its going', () => console_.last('count')?.connected === 0);
  expect((await fetch(`${world.origin}/api/stream/${stream}`, { method: 'POST', body: vote })).status).toBe(
    404,
  );
  const refused = await fetch(`${world.origin}/api/stream`, {
    method: 'POST',
    body: hello.replace(room, 'AAAAAA'),
  });
  const { stream: other } = (await refused.json()) as { stream: string };
  const answer = await (await fetch(`${world.origin}/api/stream/${other}`)).text();
  expect(answer).toContain('"reason":"no-such-room"');
  await console_.leave();
});

test('a session is deleted at once, also after its end, by whoever has its secret and nobody else', async () => {
  const { room, key } = await openedRoom(world);
  const forget = (code: string, secret: string, more: Record<string, string> = {}) =>
    ask(`/api/rooms/${code}`, { authorization: `Bearer ${secret}`, ...more }, 'DELETE');
  expect((await forget(room, 'A'.repeat(key.length))).status).toBe(403);
  expect((await ask(`/api/rooms/${room}`, {}, 'DELETE')).status).toBe(403);
  expect((await forget(room, key, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await forget('AAAAAA', key)).status).toBe(404);
  const facilitator = await SocketScreen.at(world.origin, room, 'console', { key });
  expect(await facilitator.command({ type: 'end', forget: false })).toBe('ack');
  await eventually('the goodbye', () => facilitator.isClosed);
  // It is over and still there: also for a console that was reloaded.
  const again = await SocketScreen.at(world.origin, room, 'console', { key });
  expect(again.view?.step.stage).toBe('over');
  expect(await world.log.read(room, 0)).not.toEqual([]);
  expect((await forget(room.toLowerCase(), key)).status).toBe(204);
  expect(await world.log.read(room, 0)).toEqual([]);
  expect((await forget(room, key)).status).toBe(404);
});

test('deleting a session under way ends it for everybody', async () => {
  const { room, key } = await openedRoom(world);
  const phone = await SocketScreen.at(world.origin, room, 'phone');
  const gone = await ask(`/api/rooms/${room}`, { authorization: `Bearer ${key}` }, 'DELETE');
  expect(gone.status).toBe(204);
  await eventually('the end', () => phone.view?.step.stage === 'over');
  await eventually('the goodbye', () => phone.isClosed);
  expect(await world.log.read(room, 0)).toEqual([]);
});

test('guessing secrets to delete is slowed down like any other guess, and the right one still works', async () => {
  const guessed = await startWorld();
  try {
    const { room, key } = await openedRoom(guessed);
    const forget = (secret: string) =>
      fetch(`${guessed.origin}/api/rooms/${room}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${secret}` },
      });
    const statuses = new Set<number>();
    for (let guess = 0; guess < 70; guess++) statuses.add((await forget(`wrong-${guess}`)).status);
    expect([...statuses]).toEqual([403, 429]);
    expect((await forget(key)).status).toBe(204);
  } finally {
    await guessed.close();
  }
});
