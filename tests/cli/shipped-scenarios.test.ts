import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { readLibrary, type Library } from '#cli/library/read-library.ts';
import { playByStrategy } from '#cli/library/strategy.ts';
import { newAttempt } from '#runtime/attempt.ts';
import { playAttempt } from '#runtime/transcript.ts';
import { recordingOf } from '../support/recordings.ts';

/** What every shipped scenario owes: no findings, and a recorded talk that reaches each of its endings. */

const SHIPPED = [
  'forty-minutes-on-hold',
  'gift-at-the-wrong-door',
  'swearing-at-the-phone-not-at-you',
  'third-call-today',
  'two-answers-one-bill',
  'your-security-team-told-me',
];

let library: Library;
beforeAll(async () => {
  library = await readLibrary();
});

const scenarioOf = (id: string): Scenario => {
  const scenario = library.entries.find((entry) => entry.scenario?.id === id)?.scenario;
  if (!scenario) throw new Error(`there is no sound scenario "${id}"`);
  return scenario;
};

it('the library holds these and no others, without a finding', () => {
  expect(library.personaDiagnostics).toEqual([]);
  expect(library.entries.flatMap((entry) => entry.diagnostics)).toEqual([]);
  expect(library.entries.map((entry) => entry.scenario?.id)).toEqual(SHIPPED.toSorted());
});

describe.each(SHIPPED)('%s', (id) => {
  it('has every ending reached by a recorded talk', () => {
    const scenario = scenarioOf(id);
    const { runs } = recordingOf(id);
    for (const { ending, seed, replies } of runs) {
      const attempt = {
        ...newAttempt(scenario, { id: 'recorded', seed, mode: 'practise' }),
        replies: replies.map((reply) => ({ reply, at: 0 })),
      };
      const result = playAttempt(scenario, attempt);
      expect(result.ok ? result.transcript.ending?.id : result.message).toBe(ending);
    }
    expect([...new Set(runs.map((run) => run.ending))].toSorted()).toEqual(
      Object.keys(scenario.endings).toSorted(),
    );
  });

  it('has a great ending for the best replies, and none for the worst or the first', () => {
    const scenario = scenarioOf(id);
    const gradeOf = (strategy: 'best' | 'worst' | 'first', seed: number) => {
      const fresh = newAttempt(scenario, { id: 'x', seed, mode: 'practise' });
      return playAttempt(scenario, playByStrategy(scenario, fresh, strategy)).transcript.ending?.grade;
    };
    for (const seed of [1, 2, 3]) {
      expect(gradeOf('best', seed)).toBe('great');
      expect(gradeOf('worst', seed)).not.toBe('great');
      expect(gradeOf('first', seed)).not.toBe('great');
    }
  });

  it('claims no panel and no agreement where one rater made its key', () => {
    const { keyedBy, raters, agreement } = scenarioOf(id).key;
    expect([keyedBy === 'panel', agreement !== null]).toEqual([raters > 1, raters > 1]);
  });
});
