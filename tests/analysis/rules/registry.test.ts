import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '#analysis/rules/all-rules.ts';
import { rulesIndex } from '#cli/build/rules-index.ts';
import { RULE_FIXTURES } from '../../support/rule-fixtures.ts';

/** One rule is code, a page and fixtures; none of them alone. */

const root = join(import.meta.dirname, '../../..');
const pages = join(root, 'docs/rules');
const ids = RULES.map(({ id }) => id);

describe.each(RULES)('$id', ({ id, summary }) => {
  it('has a file, and fixtures that fail and pass', () => {
    expect(existsSync(join(root, 'src/analysis/rules', `${id}.ts`))).toBe(true);
    for (const fixture of ['fails', 'passes']) {
      const path = join(RULE_FIXTURES, id, fixture);
      expect(existsSync(path) || existsSync(`${path}.yaml`), path).toBe(true);
    }
  });

  it('has a page with its summary and all four sections', () => {
    const page = readFileSync(join(pages, `${id}.md`), 'utf8');
    expect(page.split('\n').filter((line) => line.startsWith('#'))).toEqual(
      expect.arrayContaining([`# ${id}`, '## Why', '## Fails', '## Passes', '## Source']),
    );
    expect(page.startsWith(`# ${id}\n\n${summary}\n`)).toBe(true);
  });
});

it('the rules stand in the order of the alphabet, each once', () => {
  expect(ids).toEqual([...new Set(ids)].toSorted());
});

it('no page and no fixture is left of a rule that is gone', () => {
  const named = readdirSync(pages).map((file) => file.replace(/\.md$/, ''));
  expect(named.filter((name) => name !== 'README').toSorted()).toEqual(ids);
  expect(readdirSync(RULE_FIXTURES).toSorted()).toEqual(ids);
});

it('docs/rules/README.md lists the rules there are (npm run rules renews it)', () => {
  expect(readFileSync(join(pages, 'README.md'), 'utf8')).toBe(rulesIndex());
});
