import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SOUNDS } from '#app/audio/sounds.ts';

const FOLDER = join(import.meta.dirname, '../../../public/audio');

test('each sound has its webm and its m4a, and no file is left over', () => {
  const expected = Object.values(SOUNDS).flatMap(({ file }) => [`${file}.webm`, `${file}.m4a`]);

  expect(readdirSync(FOLDER).toSorted()).toEqual(expected.toSorted());
});

test('all sounds together stay under 900 KB', () => {
  const bytes = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);

  expect(bytes).toBeLessThan(900_000);
});

test('each sound has a caption to show, in brackets as subtitles have it', () => {
  for (const { caption } of Object.values(SOUNDS)) expect(caption).toMatch(/^\[[a-z].+\]$/);
});
