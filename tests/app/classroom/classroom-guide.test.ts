import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOOK, SCREEN_KEYS } from '#app/classroom/console/action-list.ts';
import { playReplies } from '#room/record-talks.ts';
import { sessionOf } from '#app/classroom/export/session-decisions.ts';
import { CSV_COLUMNS } from '#app/classroom/export/votes-csv.ts';
import { votesJson } from '#app/classroom/export/votes-json.ts';
import { tableUnder } from '../../support/doc-tables.ts';
import { lateParcel } from '../../support/late-parcel.ts';

/** docs/classroom.md says of keys and files what the code does. */

const doc = readFileSync(join(import.meta.dirname, '../../../docs/classroom.md'), 'utf8');

test('the table of keys has every key of the console with the words on its button, and no other', () => {
  const actions = Object.values(LOOK).map(({ key, label }) => [key, label]);
  const rows = tableUnder(doc, 'Key');
  expect(rows.slice(0, actions.length)).toEqual(actions);
  expect(rows.slice(actions.length).map(([key]) => key)).toEqual(Object.values(SCREEN_KEYS));
});

test('the table of the CSV has its columns, in their order, with the words that the console gives', () => {
  expect(tableUnder(doc, 'Column')).toEqual(Object.entries(CSV_COLUMNS));
});

test('the table of the JSON has every field that is written, and no other', async () => {
  expect(tableUnder(doc, 'Field').map(([field]) => field)).toEqual(pathsOf(JSON.parse(await aSession())));
});

/** One decision, voted on and played, and observed. */
async function aSession(): Promise<string> {
  const scenario = await lateParcel();
  const base = { scenario: { id: scenario.id, hash: scenario.hash }, seed: 7, openedAt: 1_700_000_000_000 };
  const replies: { reply: string; at: number }[] = [];
  for (let played = playReplies(scenario, base, replies); played.ok && played.transcript.now;) {
    replies.push({ reply: played.transcript.now.offered[0]?.id ?? '', at: replies.length });
    played = playReplies(scenario, base, replies);
  }
  const ballots = [{ round: 1, tally: { votes: { A: 1 }, hands: {} } }];
  const played = { reply: replies[0]?.reply ?? '', by: 'majority' } as const;
  const ticks = { 'listen.paraphrase': 1 };
  const decision = { team: 0, decision: 0, offered: [], ballots, played, ticks };
  const record = { ...base, talks: [{ team: 0, replies }], decisions: [decision] };
  const session = sessionOf(scenario, record);
  if (!session.ok) throw new Error(session.message);
  return votesJson(record, session);
}

/** What is counted by the names of markers, which are not fields. */
const BY_MARKER = 'decisions[].observersTicked';

function pathsOf(value: unknown, path = ''): string[] {
  if (path === BY_MARKER) return [path];
  if (Array.isArray(value)) {
    const [first] = value as unknown[];
    return typeof first === 'object' ? pathsOf(first, `${path}[]`) : [path];
  }
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) =>
    pathsOf(part, path === '' ? name : `${path}.${name}`),
  );
}
