import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseVotes } from '#formats/votes/parse-votes.ts';

const reply = (id: string, votes: number[], hands: number[] = votes.map(() => 0)) => ({
  letter: 'A',
  id,
  says: 'Hello.',
  verdict: 'best',
  habit: null,
  votes,
  hands,
  played: true,
});

const session = (decisions: unknown, more: object = {}) => ({
  format: 'hold-the-line/session-votes',
  version: 1,
  scenario: { id: 'late-parcel', hash: 'abc' },
  seed: 7,
  openedAt: '2026-11-23T00:00:00.000Z',
  outcomes: [],
  decisions,
  ...more,
});

const decision = (beat: string, replies: unknown[]) => ({
  team: 1,
  decision: 1,
  beat,
  line: 'Where is it?',
  replies,
});

test('votes and hands count together, those of the first ballot and those of the last', () => {
  const text = JSON.stringify(
    session([decision('opening', [reply('wait', [3, 1], [0, 4]), reply('go', [1, 2])])]),
  );
  expect(parseVotes(text)).toEqual({
    ok: true,
    skipped: 0,
    votes: {
      scenario: { id: 'late-parcel', hash: 'abc' },
      openedAt: '2026-11-23T00:00:00.000Z',
      decisions: [
        {
          beat: 'opening',
          line: 'Where is it?',
          replies: [
            { id: 'wait', says: 'Hello.', first: 3, last: 5, played: true },
            { id: 'go', says: 'Hello.', first: 1, last: 2, played: true },
          ],
        },
      ],
    },
  });
});

test.each([
  ['no JSON', 'decisions: []', /not JSON/],
  ['something else', '{"format":"hold-the-line/attempt"}', /not the votes/],
  ['another version', JSON.stringify(session([], { version: 2 })), /another version/],
  ['no scenario', JSON.stringify(session([], { scenario: null })), /which scenario/],
  [
    'far too many decisions',
    JSON.stringify(session(Array.from({ length: 5_001 }, () => 0))),
    /more decisions/,
  ],
  ['a hundred megabytes', ' '.repeat(100_000_000), /far larger/],
])('%s is refused with a reason and a way on', (_, text, reason) => {
  const parsed = parseVotes(text);
  expect(parsed).toMatchObject({ ok: false, problem: expect.stringMatching(reason) as string });
  expect(!parsed.ok && parsed.help.length > 0).toBe(true);
});

test.each([
  ['a negative count', [reply('wait', [-1])]],
  ['half a vote', [reply('wait', [0.5])]],
  ['a count in words', [{ ...reply('wait', []), votes: ['three'] }]],
  ['more votes than ballots of hands', [reply('wait', [1, 2], [0])]],
  ['no replies', []],
  ['a hundred replies', Array.from({ length: 100 }, () => reply('wait', [1]))],
  ['a reply without a name', [{ ...reply('wait', [1]), id: 7 }]],
])('a decision with %s is left out and counted', (_, replies) => {
  const text = JSON.stringify(session([decision('opening', replies), decision('next', [reply('go', [2])])]));
  expect(parseVotes(text)).toMatchObject({ ok: true, skipped: 1, votes: { decisions: [{ beat: 'next' }] } });
});

test('whatever the text is, the answer is an answer', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(typeof parseVotes(text).ok).toBe('boolean');
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (decisions) => {
      expect(typeof parseVotes(JSON.stringify(session(decisions))).ok).toBe('boolean');
    }),
  );
});
