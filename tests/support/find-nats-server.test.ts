import { expect, test } from 'vitest';
import { findNatsServer } from './find-nats-server.mjs';

const onlyAt = (there: string) => (path: string) => path === there;

test('the nats-server that is named is used, and a wrong name is an error', () => {
  const env = { NATS_SERVER_PATH: '/opt/nats-server', PATH: '/usr/bin' };
  expect(findNatsServer(env, onlyAt('/opt/nats-server'))).toBe('/opt/nats-server');
  expect(() => findNatsServer(env, onlyAt('/usr/bin/nats-server'))).toThrow(/no such file/);
});

test('otherwise PATH is searched, then where Debian puts it', () => {
  expect(findNatsServer({ PATH: 'relative:/opt/bin' }, onlyAt('/opt/bin/nats-server'))).toBe(
    '/opt/bin/nats-server',
  );
  expect(findNatsServer({ PATH: '/opt/bin' }, onlyAt('/usr/sbin/nats-server'))).toBe('/usr/sbin/nats-server');
  expect(findNatsServer({ PATH: '/opt/bin' }, () => false)).toBeUndefined();
});
