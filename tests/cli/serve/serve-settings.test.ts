import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '#cli/command.ts';
import { readyText } from '#cli/serve/ready-text.ts';
import { scenarioStore } from '#cli/serve/scenario-store.ts';
import { readServeSettings } from '#cli/serve/serve-settings.ts';
import { problemTeller } from '#cli/serve/tell-problems.ts';
import { LogFailure } from '#room/room-log.ts';

const place = { root: '/project', workingFolder: '/here', env: {} };

test('without options, phones of the network reach it and rooms are opened on this computer', () => {
  expect(readServeSettings([], place)).toEqual({
    host: '0.0.0.0',
    port: 4173,
    portIsFixed: false,
    data: join('/here', '.htl-data'),
    log: 'file',
    scenarios: join('/project', 'scenarios'),
    openFrom: 'here',
    origins: [],
    behindProxy: false,
  });
});

test('options and HTL_HOST change that', () => {
  const env = { HTL_HOST: '127.0.0.1' };
  expect(readServeSettings([], { ...place, env })?.host).toBe('127.0.0.1');
  const args = ['--host', '::1', '--port', '80', '--data', '/var/rooms', '--open-from', 'anywhere'];
  expect(readServeSettings([...args, '--origin', 'https://lms.example/x'], { ...place, env })).toMatchObject({
    host: '::1',
    port: 80,
    portIsFixed: true,
    data: '/var/rooms',
    openFrom: 'anywhere',
    origins: ['https://lms.example'],
  });
  const log = 'nats://10.0.0.1,nats://10.0.0.2:4223';
  expect(readServeSettings(['--log', log], place)?.log).toBe(log);
  expect(readServeSettings(['--help'], place)).toBeNull();
});

test.each([
  [['--port', 'x']],
  [['--port', '70000']],
  [['--open-from', 'mars']],
  [['--log', 'nats://']],
  [['--log', 'nats://localhost:4222?copies=3']],
  [['--log', 'nats://localhost:4222?replicas=9']],
  [['--log', 'elsewhere']],
  [['--origin', 'lms.example']],
  [['late-parcel']],
  [['--loud']],
])('refuses %j', (args) => {
  expect(() => readServeSettings(args, place)).toThrow(UsageError);
});

test('says where it is to be found, and shows phones the way where there is one', () => {
  const alone = readyText('127.0.0.1', 4173, [], false);
  expect(alone).toContain('Hold the Line is ready:  http://localhost:4173/');
  expect(alone).not.toMatch(/Phones|[█▀▄]/);
  const open = readyText('0.0.0.0', 4174, ['http://192.168.1.5:4174', 'http://10.0.0.2:4174'], false);
  expect(open).toContain('Phones in this network:  http://192.168.1.5:4174/');
  expect(open).toMatch(/[█▀▄]{5}/);
  expect(open).toContain('http://10.0.0.2:4174/');
  expect(open).not.toContain('\u001b');
  expect(readyText('0.0.0.0', 4174, ['http://192.168.1.5:4174'], true)).toContain('\u001b[97;40m█');
  expect(readyText('fe80::1', 4173, [], true)).toContain('http://[fe80::1]:4173/');
});

test('a scenario is read once, and an id is no way out of the folder', async () => {
  const load = scenarioStore(join(import.meta.dirname, '../../fixtures/scenarios'));
  const [one, again] = await Promise.all([load('late-parcel'), load('late-parcel')]);
  expect(one?.id).toBe('late-parcel');
  expect(again).toBe(one);
  for (const id of ['no-such', '..', '../scenarios/late-parcel', '', 'late-parcel/'])
    expect(await load(id)).toBeNull();
});

test('the same problem is told once in a while, in the words it has', () => {
  let now = 0;
  let told = '';
  const tell = problemTeller(
    (text) => (told += text),
    () => now,
  );
  const full = new LogFailure('The disk is full.');
  for (let time = 0; time < 100; time++) tell(full);
  expect(told).toBe('The disk is full.\n');
  now = 10_000;
  tell(full);
  expect(told).toBe('The disk is full.\nThe disk is full.\n');
  tell(new Error('ours'));
  expect(told).toContain('at ');
});
