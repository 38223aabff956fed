import { expect, test } from 'vitest';
import type { Skill } from '#core/model/words.ts';
import { compareSolved, newsBetween } from '#app/authoring/proof/news.ts';
import type { BeatProof, EndingProof, Proof, Solved } from '#app/authoring/proof/proof.ts';

const ending = (id: string, grade: EndingProof['grade'], reachable: boolean): EndingProof => ({
  id,
  title: id.toUpperCase(),
  grade,
  reachable,
  chance: { perfect: 0, novice: 0, random: 0 },
  shortest: reachable ? [] : null,
});

const beat = (reachable: boolean) => ({ reachable }) as BeatProof;

function solvedWith(change: {
  endings?: EndingProof[];
  beats?: Record<string, boolean>;
  listen?: number | null;
  complete?: boolean;
}): Solved {
  const skill = (bestReachable: number | null) => ({ perfect: 1, random: 1, bestReachable });
  const { endings = [ending('won', 'great', true), ending('lost', 'damaged', true)], beats = {} } = change;
  return {
    hash: JSON.stringify(change),
    complete: change.complete ?? true,
    situations: 1,
    beats: Object.fromEntries(Object.entries(beats).map(([id, met]) => [id, beat(met)])),
    endings,
    bots: [],
    skills: {
      calm: skill(1),
      listen: skill(change.listen === undefined ? 0.94 : change.listen),
      empathize: skill(1),
      options: skill(1),
      escalate: skill(null),
    } satisfies Record<Skill, unknown>,
    shortest: 1,
    longest: 1,
  };
}

const told = (before: Solved, now: Solved) => compareSolved(before, now).map(({ message }) => message);

test('an ending that is lost, and with it the best there was', () => {
  const now = solvedWith({ endings: [ending('won', 'great', false), ending('lost', 'damaged', true)] });
  expect(told(solvedWith({}), now)).toEqual([
    'Your last edit made the ending “WON” unreachable.',
    'The best that a talk can come to was “Great ending”; now it is “Damaged”.',
  ]);
  expect(told(now, solvedWith({}))).toEqual(['The ending “WON” can be reached now.']);
});

test('an ending that was deleted is no news, but that nothing better is left is', () => {
  const now = solvedWith({ endings: [ending('lost', 'damaged', true)] });
  expect(told(solvedWith({}), now)).toEqual([
    'The best that a talk can come to was “Great ending”; now it is “Damaged”.',
  ]);
});

test('beats that no talk comes to any more', () => {
  const before = solvedWith({ beats: { a: true, b: true, c: true, d: true, gone: true } });
  expect(told(before, solvedWith({ beats: { a: true, b: true, c: true, d: false } }))).toEqual([
    'No talk comes any more to the beat “d”.',
  ]);
  expect(told(before, solvedWith({ beats: { a: false, b: false, c: false, d: false } }))).toEqual([
    'No talk comes any more to 4 beats: “a”, “b”, “c” and more.',
  ]);
});

test('a skill whose best falls, and one that is not asked for any more; not a hair’s breadth', () => {
  expect(told(solvedWith({}), solvedWith({ listen: 0.71 }))).toEqual([
    'Best reachable “Listen” fell from 0.94 to 0.71.',
  ]);
  expect(told(solvedWith({}), solvedWith({ listen: null }))).toEqual([
    'A perfect talk never asks anybody to listen any more.',
  ]);
  expect(told(solvedWith({}), solvedWith({ listen: 0.9 }))).toEqual([]);
});

test('where not everything was looked at nothing is said to be lost', () => {
  const now = solvedWith({ endings: [ending('won', 'great', false)], complete: false });
  expect(compareSolved(solvedWith({}), now)).toEqual([]);
});

test('a talk that breaks and is well again', () => {
  const proof = (solved: Solved | null): Proof => ({
    revision: 1,
    findings: solved
      ? []
      : [
          {
            code: 'missing-target',
            severity: 'error',
            file: 'scenario.yaml',
            path: [],
            from: 0,
            to: 0,
            line: 1,
            column: 1,
            message: 'There is no beat “x”.',
            help: '',
          },
        ],
    solved,
    news: [],
    took: 0,
  });
  const whole = proof(solvedWith({}));
  const broken = proof(null);
  expect(newsBetween(whole, whole, broken)).toMatchObject([
    {
      kind: 'broken',
      message: 'The talk cannot be played now: one error stands in the way. The first: There is no beat “x”.',
    },
  ]);
  expect(newsBetween(broken, whole, broken)).toEqual([]);
  expect(newsBetween(broken, whole, whole)).toMatchObject([{ kind: 'whole', tone: 'better' }]);
  expect(newsBetween(null, null, whole)).toEqual([]);
});
