import { expect, test } from 'vitest';
import { exportTalks } from '#app/storage/export-talks.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';

test('the exported file is JSON that holds every talk whole, and says what could not be read', () => {
  const record: TalkRecord = {
    attempt: {
      version: 1,
      id: 'a',
      scenario: 's',
      hash: 'h',
      seed: 1,
      mode: 'check',
      replies: [{ reply: 'r', at: 2 }],
    },
    title: 'T “quoted”',
    startedAt: 1,
    updatedAt: 2,
    endedAt: 3,
    ending: { id: 'e', title: 'E', grade: 'great' },
    takenBack: 0,
    reaction: 'fine',
    plan: 'If …, then …',
    revision: 4,
  };
  const text = exportTalks({ records: [record], damaged: 2 }, new Date('2026-05-04T03:02:01Z'));
  expect(JSON.parse(text)).toEqual({
    format: 'hold-the-line-talks',
    version: 1,
    exportedAt: '2026-05-04T03:02:01.000Z',
    damaged: 2,
    talks: [record],
  });
});
