import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashInputs, isBuiltFrom } from '#cli/start/build-when-stale.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-when-stale-'));
  for (const path of ['src/app', 'scenarios/parcel', 'dist'])
    mkdirSync(join(folder, path), { recursive: true });
  write('src/app/index.html', '<p>');
  write('scenarios/parcel/scenario.yaml', 'id: parcel');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

test('the same sources give the same hash; a changed, added, removed or renamed source gives another', () => {
  const before = hashInputs(folder);
  expect(hashInputs(folder)).toBe(before);

  write('scenarios/parcel/scenario.yaml', 'id: parcels');
  const changed = hashInputs(folder);
  write('src/app/new.ts', '');
  const added = hashInputs(folder);
  rmSync(join(folder, 'src/app/new.ts'));
  write('src/app/newer.ts', '');
  const renamed = hashInputs(folder);
  rmSync(join(folder, 'src/app/newer.ts'));

  expect(new Set([before, changed, added, renamed]).size).toBe(4);
  expect(hashInputs(folder)).toBe(changed);
});

test('what lies in dist/ counts only when it says it was built from these very sources', () => {
  const hash = hashInputs(folder);
  expect(isBuiltFrom(folder, hash)).toBe(false);

  write('dist/index.html', '<p>');
  expect(isBuiltFrom(folder, hash)).toBe(false);

  write('dist/.built-from', hash);
  expect(isBuiltFrom(folder, hash)).toBe(true);

  write('src/app/index.html', '<p>changed');
  expect(isBuiltFrom(folder, hashInputs(folder))).toBe(false);
});
