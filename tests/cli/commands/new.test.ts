import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '#cli/main.ts';

const before = process.cwd();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'htl-new-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

async function htl(...args: string[]) {
  let out = '';
  let err = '';
  const code = await main(
    args,
    (text) => (out += text),
    (text) => (err += text),
  );
  return { code, out, err };
}

test('begins a scenario that can be linted and analyzed, and leaves what is there alone', async () => {
  const begun = await htl('new', 'room-not-ready', '--channel', 'in-person', '--title', 'Three o’clock');
  expect(begun).toMatchObject({ code: 0, out: `${join('room-not-ready', 'scenario.yaml')}\n` });
  const text = readFileSync(join('room-not-ready', 'scenario.yaml'), 'utf8');
  expect(text).toContain('channel: in-person');
  const linted = await htl('lint', 'room-not-ready');
  expect(linted.code).toBe(1);
  expect(linted.out).toContain('placeholder');
  expect(linted.out).not.toContain(' error ');
  expect((await htl('analyze', join('room-not-ready', 'scenario.yaml'))).code).toBe(0);

  const again = await htl('new', 'room-not-ready');
  expect(again).toMatchObject({ code: 2 });
  expect(again.err).toContain('there already');
  expect(readFileSync(join('room-not-ready', 'scenario.yaml'), 'utf8')).toBe(text);
});

test('refuses what makes no scenario, and writes nothing then', async () => {
  for (const args of [
    ['../out'],
    ['Room'],
    [],
    ['a', 'b'],
    ['a', '--temperament', 'sad'],
    ['a', '--channel', 'fax'],
  ])
    expect((await htl('new', ...args)).code).toBe(2);
  expect(existsSync('a')).toBe(false);
  expect((await htl('new', 'with-json', '--json')).out).toBe(
    `${JSON.stringify({ id: 'with-json', file: join('with-json', 'scenario.yaml') })}\n`,
  );
});
