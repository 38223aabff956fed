import { describe, expect, it } from 'vitest';
import { RULES } from '#analysis/rules/all-rules.ts';
import { readFixture } from '../../support/rule-fixtures.ts';

describe.each(RULES.map(({ id }) => id))('%s', (rule) => {
  it('finds what the failing fixture expects, at that very line, and nothing else', () => {
    const { expected, found, messages } = readFixture(rule, 'fails');
    expect(expected, 'the fixture marks a line with "# expect: …"').not.toEqual([]);
    expect(found, messages.join('\n')).toEqual(expected.toSorted());
  });

  it('is silent about the passing fixture', () => {
    const { expected, messages } = readFixture(rule, 'passes');
    expect(expected).toEqual([]);
    expect(messages).toEqual([]);
  });
});
