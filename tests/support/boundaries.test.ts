import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const baseDir = fileURLToPath(new URL('../fixtures/boundaries', import.meta.url));

async function breaches(): Promise<{ rule: string; from: string }[]> {
  const { output } = await cruise(['src'], { ...config.options, baseDir, ruleSet: config, validate: true });
  if (typeof output === 'string') throw new Error('expected a result, not a text');
  return output.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

test('every boundary rule is broken by at least one file of the fixture, so no rule is blind', async () => {
  const broken = new Set((await breaches()).map(({ rule }) => rule));
  expect(config.forbidden?.map(({ name }) => name).filter((name) => !broken.has(name ?? ''))).toEqual([]);
});

test('an interface part may name the types of core', async () => {
  expect((await breaches()).filter(({ from }) => from === 'src/app/ui/names-core.tsx')).toEqual([]);
});

test('every boundary rule says why it exists and what to do instead', () => {
  for (const { name, comment } of config.forbidden ?? []) expect(comment?.length, name).toBeGreaterThan(60);
});
