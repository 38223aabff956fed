import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { sessionOf } from '#app/classroom/export/session-decisions.ts';
import { votesJson } from '#app/classroom/export/votes-json.ts';
import { draftOf } from '#app/authoring/document/use-studio.ts';
import { matchVotes } from '#app/authoring/proof/votes/match-votes.ts';
import { forgetVotes, importVotes, votesStore } from '#app/authoring/proof/votes/votes.ts';
import type { SessionRecord } from '#protocol/views.ts';
import { playReplies } from '#room/record-talks.ts';
import { LATE_PARCEL_FOLDER, lateParcel } from '../../../support/late-parcel.ts';
import { studioOf } from './prover-in-a-test.ts';

const scenario = await lateParcel();
const draft = draftOf(studioOf(await readFile(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8')).getState());

beforeEach(() => forgetVotes());

/** What a real session exports: one decision, four votes. */
function exported(): string {
  const base = { scenario: { id: scenario.id, hash: scenario.hash }, seed: 7, openedAt: 1_700_000_000_000 };
  const first = playReplies(scenario, base, []);
  if (!first.ok) throw new Error(first.message);
  const offered = first.transcript.now?.offered.map(({ id }) => id) ?? [];
  const [, played = ''] = offered;
  const record: SessionRecord = {
    ...base,
    talks: [{ team: 0, replies: [{ reply: played, at: 10 }] }],
    decisions: [
      {
        team: 0,
        decision: 0,
        offered,
        ballots: [
          { round: 1, tally: { votes: { A: 3, B: 1 }, hands: {} } },
          { round: 2, tally: { votes: { B: 4 }, hands: {} } },
        ],
        played: { reply: played, by: 'majority' },
        ticks: {},
      },
    ],
  };
  const session = sessionOf(scenario, record);
  if (!session.ok) throw new Error(session.message);
  return votesJson(record, session);
}

test('what the classroom exports shows as shares of the first ballot, by beat and reply', () => {
  expect(importVotes('monday.json', exported())).toEqual({ ok: true, decisions: 1, skipped: 0 });
  const { beats, left } = matchVotes(votesStore.getState().sessions, draft, scenario.hash);
  expect(left).toEqual([]);
  const [start] = draft.beats;
  expect(Object.keys(beats)).toEqual([start?.id]);
  const own = beats[start?.id ?? ''];
  expect(own).toMatchObject({ decisions: 1, votes: 4 });
  expect(Object.keys(own?.shares ?? {})).toEqual(start?.replies.map(({ id }) => id));
  expect(
    Object.values(own?.shares ?? {})
      .toSorted((a, b) => b - a)
      .slice(0, 2),
  ).toEqual([0.75, 0.25]);
});

test('the same file twice counts once', () => {
  importVotes('monday.json', exported());
  importVotes('monday.json', exported());
  expect(matchVotes(votesStore.getState().sessions, draft, scenario.hash).beats[draft.start]?.votes).toBe(4);
});

test('says what does not fit: another scenario, another version, beats and replies that are gone', () => {
  importVotes('monday.json', exported());
  const { sessions } = votesStore.getState();
  expect(matchVotes(sessions, draft, 'other').left).toEqual([
    '“monday.json” was played with another version of this scenario; what still has its name is counted.',
  ]);
  const other = { ...draft, id: 'another-talk', beats: draft.beats.slice(1) };
  const { beats, left } = matchVotes(sessions, other, null);
  expect(beats).toEqual({});
  expect(left[0]).toContain('another scenario, “late-parcel”');
  expect(left[1]).toContain(`the beat “${draft.start}”`);
});

test('a file that is no session changes nothing', () => {
  importVotes('monday.json', exported());
  expect(importVotes('shopping.json', '["milk"]')).toMatchObject({ ok: false });
  expect(votesStore.getState().sessions.map(({ name }) => name)).toEqual(['monday.json']);
});
