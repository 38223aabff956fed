import { expect, test } from 'vitest';
import { RULE_IDS } from '#core/scoring/timing/timing-rule.ts';
import { timingWords } from '#app/debrief/timing-words.ts';
import { judgeAt } from '../../support/situations.ts';

test('every timing rule is explained in plain words, without its number or a marker', () => {
  for (const id of RULE_IDS) {
    const [words] = timingWords([{ id, marker: 'options.concrete', before: 1, after: 0.33 }]);
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words).not.toMatch(/T\d|options\.|undefined/);
  }
});

test('a rule that changed nothing is not spoken of, and one that hit twice is told once', () => {
  const same = { id: 'T8', marker: 'options.goodwill', before: 0.67, after: 0.67 } as const;
  const hit = { id: 'T1', before: 1, after: 0.33 } as const;
  expect(timingWords([same])).toEqual([]);
  expect(
    timingWords([
      { ...hit, marker: 'options.choices' },
      { ...hit, marker: 'options.concrete' },
    ]),
  ).toHaveLength(1);
});

test.each([
  [
    'an offer before they are heard',
    judgeAt({ markers: ['options.choices'] }),
    /before the customer had been heard/,
  ],
  [
    'a third apology',
    judgeAt({ markers: ['empathize.apologises'], ledger: { apologies: 2, turns: 3 } }),
    /third apology/,
  ],
  [
    'details asked for after an acknowledgement',
    judgeAt({ markers: ['listen.cuts-to-form'], ledger: { heard: 1 } }),
    /was fine here/,
  ],
  ['an early explanation', judgeAt({ markers: ['options.explains'] }), /sounds like an excuse/],
  ['handing over at once', judgeAt({ markers: ['escalate.warm-handover'] }), /nothing tried/],
  [
    'staying past a hard stop',
    judgeAt({ markers: ['listen.paraphrase'], ledger: { 'hard-stop': true } }),
    /hand over or to end it/,
  ],
  [
    'a warning to somebody merely angry',
    judgeAt({ markers: ['escalate.policy-warning'], conduct: 'heated' }),
    /no abuse of you/,
  ],
  [
    'a gesture during abuse',
    judgeAt({ markers: ['options.goodwill'], conduct: 'personal', ledger: { heard: 1 } }),
    /rewards the abuse/,
  ],
  [
    'two things at once for somebody lost',
    judgeAt({ markers: ['options.one-chunk'], temperament: 'confused', items: 3 }),
    /more than one new thing/,
  ],
])('%s is explained by what happened', (_, judgement, words) => {
  expect(timingWords(judgement.rules).join(' ')).toMatch(words);
});
