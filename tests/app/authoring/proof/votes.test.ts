import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sessionOf } from '#app/classroom/export/session-decisions.ts';
import { votesJson } from '#app/classroom/export/votes-json.ts';
import type { Draft, DraftBeat } from '#formats/scenario/draft/draft.ts';
import { draftOf } from '#app/authoring/document/use-studio.ts';
import { matchVotes } from '#app/authoring/proof/votes/match-votes.ts';
import { readSessions } from '#app/authoring/proof/votes/read-sessions.ts';
import { takeIn } from '#app/authoring/proof/votes/take-in.ts';
import type { VotesFile } from '#app/storage/votes-file.ts';
import type { SessionRecord } from '#protocol/views.ts';
import { playReplies } from '#room/record-talks.ts';
import { LATE_PARCEL_FOLDER, lateParcel } from '../../../support/late-parcel.ts';
import { studioOf } from './prover-in-a-test.ts';

const scenario = await lateParcel();
const draft = draftOf(studioOf(await readFile(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8')).getState());

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

const AT = 1_700_000_500_000;

function brought(name = 'monday.json', text = exported()): VotesFile {
  const taken = takeIn(name, text, AT, []);
  if (!taken.ok) throw new Error(taken.problem);
  return taken.file;
}

const monday = readSessions([brought()]);
const id = monday[0]?.id ?? '';

test('what the classroom exports shows as shares of the first ballot, by beat and reply', () => {
  expect(takeIn('monday.json', exported(), AT, [])).toMatchObject({ ok: true, decisions: 1, skipped: 0 });
  const { beats, left, old } = matchVotes(monday, draft, scenario.hash);
  expect(left).toEqual([]);
  expect(old).toEqual({ [id]: 0 });
  const [start] = draft.beats;
  expect(Object.keys(beats)).toEqual([start?.id]);
  const own = beats[start?.id ?? ''];
  expect(own).toMatchObject({ decisions: 1, votes: 4, old: [] });
  expect(Object.keys(own?.shares ?? {})).toEqual(start?.replies.map((reply) => reply.id));
  expect(
    Object.values(own?.shares ?? {})
      .toSorted((a, b) => b - a)
      .slice(0, 2),
  ).toEqual([0.75, 0.25]);
});

test('a session is the same under whatever name its file was saved, and another is another under the same', () => {
  expect(brought('votes (1).json').id).toBe(brought('votes.json').id);
  const later = exported().replace('2023-11-14', '2023-11-21');
  expect(brought('votes.json', later).id).not.toBe(brought('votes.json').id);
});

test('says what does not fit: another scenario, another version, beats and replies that are gone', () => {
  expect(matchVotes(monday, draft, 'other').left).toEqual([
    {
      session: id,
      kind: 'other-version',
      words: 'it was played with another version of this scenario; what still has its name is counted.',
    },
  ]);
  const other = { ...draft, id: 'another-talk', beats: draft.beats.slice(1) };
  const { beats, left, old } = matchVotes(monday, other, null);
  expect(beats).toEqual({});
  expect(old).toEqual({ [id]: 1 });
  expect(left[0]?.words).toContain('another scenario, “late-parcel”');
  expect(left[1]?.words).toContain(`the beat “${draft.start}”`);
});

test('votes are old where the words they speak of have changed, and only there', () => {
  const changed = (change: (start: DraftBeat) => DraftBeat) => ({
    ...draft,
    beats: draft.beats.map((beat) => (beat.id === draft.start ? change(beat) : { ...beat, says: [] })),
  });
  const oldAt = (now: Draft) => {
    const { beats, old } = matchVotes(monday, now, 'another version');
    expect(old[id]).toBe(beats[draft.start]?.old.length === 0 ? 0 : 1);
    return beats[draft.start]?.old;
  };
  expect(oldAt(changed((beat) => beat))).toEqual([]);
  expect(oldAt(changed((beat) => ({ ...beat, says: [{ when: undefined, variants: ['Hello?'] }] })))).toEqual([
    'The customer says something else here now.',
  ]);
  const [first, ...others] = draft.beats[0]!.replies;
  expect(oldAt(changed((beat) => ({ ...beat, replies: [{ ...first!, says: 'No.' }, ...others] })))).toEqual([
    `Worded differently then: ${first!.id}.`,
  ]);
  expect(oldAt(changed((beat) => ({ ...beat, replies: others })))).toEqual([
    `There then, and gone since: ${first!.id}.`,
  ]);
  const added = { ...first!, id: 'brand-new', when: undefined };
  expect(oldAt(changed((beat) => ({ ...beat, replies: [...beat.replies, added] })))).toEqual([
    'Not there yet: brand-new.',
  ]);
});

test('a file that is no session is refused, and so is what there is no room for', () => {
  expect(takeIn('shopping.json', '["milk"]', AT, [])).toMatchObject({ ok: false });
  const others = [{ id: 'long ago', name: 'huge.json', at: 1, text: ' '.repeat(4_000_000) }];
  expect(takeIn('monday.json', exported(), AT, others)).toMatchObject({
    ok: false,
    help: 'Remove older sessions first.',
  });
});

test('what was kept and cannot be read any more is passed over', () => {
  expect(readSessions([{ id: 'odd', name: 'odd.json', at: 1, text: '{' }])).toEqual([]);
});
