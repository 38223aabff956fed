import { expect, test } from 'vitest';
import { browserWorld } from '#app/room-link/browser-world.ts';
import { createFindWayIn } from '#app/classroom/find-way-in.ts';

const local = () => ({ send: () => undefined, close: () => undefined });

function from(hostname: string, answer: () => Promise<Response>) {
  return createFindWayIn({
    page: { hostname, origin: `http://${hostname}:4173` },
    fetch: answer,
    world: browserWorld,
    localWire: () => local,
  })('ACE347');
}

const server = (origins: string[]) => () =>
  Promise.resolve(Response.json({ classroom: 1, mayOpen: true, origins }));

test('phones get the address they can reach, not the one under which the laptop knows itself', async () => {
  expect(await from('localhost', server(['http://192.168.1.5:4173']))).toMatchObject({
    joinOrigin: 'http://192.168.1.5:4173',
  });
  expect(await from('room.example', server(['http://192.168.1.5:4173']))).toMatchObject({
    joinOrigin: 'http://room.example:4173',
  });
  expect(await from('127.0.0.1', server([]))).toMatchObject({ joinOrigin: 'http://127.0.0.1:4173' });
});

test.each([
  ['a static host that knows no such file', () => Promise.resolve(new Response('no', { status: 404 }))],
  ['a static host that sends a page for everything', () => Promise.resolve(new Response('<!doctype html>'))],
  ['nobody', () => Promise.reject(new TypeError('Failed to fetch'))],
])('where %s answers, the room is looked for in this browser, and no phone can join', async (_, answer) => {
  expect(await from('pages.example', answer)).toEqual({ openWire: local, joinOrigin: null });
});
