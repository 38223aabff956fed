import { expect, test } from 'vitest';
import { objectionsAsJson, objectionsAsText, objectionsIn } from '#app/storage/export-objections.ts';
import { memoryBackend } from '#app/storage/memory-backend.ts';
import { readTalkRecord } from '#app/storage/talk-record.ts';
import { anObjection } from './objection-in-a-test.ts';
import { record, storeOver } from './store-in-a-test.ts';

test('a talk keeps what was argued in it and what it is a branch of', async () => {
  const store = storeOver(memoryBackend());
  const objections = [anObjection()];
  await store.save(record('talk', { objections, branchOf: { attempt: 'first', at: 3 } }));
  expect(await store.get('talk')).toMatchObject({ objections, branchOf: { attempt: 'first', at: 3 } });
});

test('talks of before, which know of neither, are read as they are', () => {
  const old = record('talk');
  expect(readTalkRecord(old, 'talk')).toEqual(old);
});

test('a damaged objection or branch goes alone; the talk and the sound ones stay', () => {
  const sound = anObjection();
  const damaged = [
    null,
    'text',
    { ...sound, why: 7 },
    { ...sound, offered: [{ id: 'one' }] },
    { ...sound, situation: [] },
    { ...sound, decision: -1 },
    { ...sound, at: Number.NaN },
  ];
  const read = readTalkRecord(
    { ...record('talk'), objections: [...damaged, sound], branchOf: { attempt: 7 } },
    'talk',
  );
  expect(read).toEqual({ ...record('talk'), objections: [sound] });
  expect(readTalkRecord({ ...record('talk'), objections: 'none' }, 'talk')).toEqual(record('talk'));
});

test('all objections are found, the latest first', () => {
  const [early, late] = [anObjection({ at: 1 }), anObjection({ at: 2 })];
  const records = [record('a', { objections: [early] }), record('b'), record('c', { objections: [late] })];
  expect(objectionsIn({ records, damaged: 0 })).toEqual([late, early]);
});

test('the file for authors holds every moment whole, and nothing of who argued', () => {
  const text = objectionsAsJson([anObjection()], new Date('2026-05-04T03:02:01Z'));
  expect(JSON.parse(text)).toEqual({
    format: 'hold-the-line-objections',
    version: 1,
    exportedAt: '2026-05-04T03:02:01.000Z',
    objections: [anObjection()],
  });
});

test('as text an objection reads as the moment it is about', () => {
  const text = objectionsAsText([anObjection(), anObjection({ preferred: null, decision: 4 })]);
  expect(text.split('\n').slice(0, 7)).toEqual([
    'The late parcel, turn 1',
    'Scenario late-parcel, version abcdefabcdef, beat opening, argued on 2026-05-04',
    '',
    'The customer: Where is it?',
    '- one (given, should be best): Here.',
    '- two (best under the key): There.',
    '',
  ]);
  expect(text).toContain('Why: It is short.');
  expect(text).toContain('The late parcel, turn 5');
});
