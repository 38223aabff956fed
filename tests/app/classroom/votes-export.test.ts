import { expect, test } from 'vitest';
import type { SessionRecord } from '#protocol/views.ts';
import { minorityBranches } from '#app/classroom/console/minority-branches.ts';
import { playReplies } from '#room/record-talks.ts';
import { sessionOf, type SessionDecision } from '#app/classroom/export/session-decisions.ts';
import { CSV_COLUMNS, votesCsv } from '#app/classroom/export/votes-csv.ts';
import { votesJson } from '#app/classroom/export/votes-json.ts';
import { lateParcel } from '../../support/late-parcel.ts';

const scenario = await lateParcel();

/** One decision: two votes on it, B played. */
function recordOf(): SessionRecord {
  const base = { scenario: { id: scenario.id, hash: scenario.hash }, seed: 7, openedAt: 1_700_000_000_000 };
  const first = playReplies(scenario, base, []);
  if (!first.ok) throw new Error(first.message);
  const offered = first.transcript.now?.offered.map(({ id }) => id) ?? [];
  const [, played = ''] = offered;
  return {
    ...base,
    talks: [{ team: 0, replies: [{ reply: played, at: 10 }] }],
    decisions: [
      {
        team: 0,
        decision: 0,
        offered,
        ballots: [
          { round: 1, tally: { votes: { A: 3, B: 1 }, hands: {} } },
          { round: 2, tally: { votes: { A: 1, B: 2 }, hands: { A: 1, B: 4 } } },
        ],
        played: { reply: played, by: 'majority' },
        ticks: {},
      },
    ],
  };
}

function session() {
  const made = sessionOf(scenario, recordOf());
  if (!made.ok) throw new Error(made.message);
  return made;
}

test('the CSV has one row for each reply and ballot, under columns that are all documented', () => {
  const record = recordOf();
  const lines = votesCsv(record, session().decisions).trimEnd().split('\r\n');
  const replies = record.decisions[0]?.offered.length ?? 0;
  expect(lines).toHaveLength(1 + 2 * replies);
  expect(lines[0]?.replace('\u{FEFF}', '').split(',')).toEqual(Object.keys(CSV_COLUMNS));
  expect(lines[1 + replies + 1]).toMatch(
    new RegExp(`^2023-11-14T22:13:20.000Z,${scenario.id},.+,1,1,.+,2,B,.+,2,4,yes,majority,`),
  );
});

test('a text that a spreadsheet would run is kept from being run', () => {
  const [decision] = session().decisions as [SessionDecision];
  for (const says of ['=1+1', '+1', '-1', '@x', '\t=x', ' =HYPERLINK("http://x")', '＝1']) {
    const replies = decision.replies.map((reply) => ({ ...reply, says }));
    const csv = votesCsv(recordOf(), [{ ...decision, replies }]);
    expect(csv).toContain(`"'${says.replaceAll('"', '""')}"`);
  }
});

test('quotes, commas and lines in a text stay in its cell', () => {
  const [decision] = session().decisions as [SessionDecision];
  const replies = decision.replies
    .slice(0, 1)
    .map((reply) => ({ ...reply, says: 'He said "no",\nand left' }));
  expect(votesCsv(recordOf(), [{ ...decision, replies }])).toContain('"He said ""no"",\nand left"');
});

test('the JSON counts the same and names nobody', () => {
  const text = votesJson(recordOf(), session());
  const read = JSON.parse(text) as { decisions: { ballots: number; replies: { hands: number[] }[] }[] };
  expect(read.decisions[0]?.ballots).toBe(2);
  expect(read.decisions[0]?.replies[1]?.hands).toEqual([0, 4]);
  expect(text).not.toMatch(/voter|name"/);
});

test('a branch for the minority report is a reply that somebody chose last and the room did not take', () => {
  expect(minorityBranches(scenario, recordOf())).toMatchObject([
    { team: 0, decision: 0, letter: 'A', voices: 2 },
  ]);
});
