import { expect, test } from 'vitest';
import { RULES } from '#analysis/rules/all-rules.ts';
import { rulePages } from '#cli/build/rule-pages.ts';

test('every rule has a page for the studio: what it asks for, why, and where it comes from', async () => {
  const pages = await rulePages();
  expect(Object.keys(pages)).toEqual(RULES.map(({ id }) => id));
  for (const [id, { asks, why, source }] of Object.entries(pages)) {
    for (const part of [asks, why, source]) expect(part.join(' ').length, id).toBeGreaterThan(5);
    for (const paragraph of [...asks, ...why, ...source]) expect(paragraph, id).not.toMatch(/```|\]\(/);
  }
  expect(Object.entries(pages).flatMap(([id, { allowable }]) => (allowable ? [] : [id]))).toEqual([
    'unknown-allowance',
    'unused-allowance',
  ]);
});
