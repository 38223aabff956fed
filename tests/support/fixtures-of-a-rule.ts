import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Rule } from '#analysis/rules/rule.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import { solvedText } from './solved.ts';

/** Fixtures of lint rules: whole scenarios in which the lines that deserve a finding say so (`# expect: rule-id`). */

const ROOT = resolve(import.meta.dirname, '../fixtures/rules');

export type FixtureKind = 'fails' | 'passes';

export const hasFixtures = ({ id }: Rule) => existsSync(join(ROOT, id));

/** A scenario rule has a file of each kind, a pack rule a folder. */
async function filesOf({ id, scope }: Rule, kind: FixtureKind): Promise<string[]> {
  if (scope === 'scenario') return [join(ROOT, id, `${kind}.yaml`)];
  const folder = join(ROOT, id, kind);
  return (await readdir(folder)).toSorted().map((name) => join(folder, name));
}

/** Where a rule finds something in its fixtures, and where they expect it, as `file:line`. */
export async function runFixtures(
  rule: Rule,
  kind: FixtureKind,
): Promise<{ found: string[]; expected: string[] }> {
  const paths = await filesOf(rule, kind);
  const files = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(path, 'utf8');
      const solution = await solvedText(path, text);
      const { locate } = readYaml(path, new TextEncoder().encode(text));
      return { name: basename(path), text, locate, subject: { scenario: solution.scenario, solution } };
    }),
  );
  const subjects = files.map(({ subject }) => subject);
  const findings =
    rule.scope === 'pack'
      ? rule.check(subjects)
      : subjects.flatMap((subject) =>
          rule.check(subject).map((finding) => ({ ...finding, scenario: subject.scenario.id })),
        );
  const found = findings.map(({ scenario, path, atKey }) => {
    const file = files.find(({ subject }) => subject.scenario.id === scenario);
    return `${file?.name}:${file?.locate(path, atKey).line}`;
  });
  const expected = files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .flatMap((line, i) => (line.endsWith(`# expect: ${rule.id}`) ? [`${name}:${i + 1}`] : [])),
  );
  return { found: found.toSorted(), expected: expected.toSorted() };
}
