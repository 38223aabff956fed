import { describe, expect, it } from 'vitest';
import { RULES } from '#analysis/rules/all-rules.ts';
import { hasFixtures, runFixtures } from '../../support/fixtures-of-a-rule.ts';

describe.each(RULES.filter(hasFixtures))('$id', (rule) => {
  it('finds what its failing fixture deserves, at the very lines', async () => {
    const { found, expected } = await runFixtures(rule, 'fails');
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  it('finds nothing in its passing fixture', async () => {
    expect((await runFixtures(rule, 'passes')).found).toEqual([]);
  });
});
