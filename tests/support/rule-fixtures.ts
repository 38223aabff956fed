import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '#analysis/lint.ts';
import { SHIPPED } from '#cli/library/read-library.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { placeProblems } from '#formats/scenario/place-problems.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';

/**
 * Fixtures of the lint rules: whole scenarios that carry the expected finding in their own text, as `# expect: <rule>` at
 * the end of the very line. `fails` and `passes` are one file each, or for a pack a folder with files (and personas).
 */

export const RULE_FIXTURES = join(import.meta.dirname, '../fixtures/rules');

const PERSONA = '.persona.yaml';

/** Every YAML file of a fixture, whether it is a file or a folder. */
function filesOf(rule: string, fixture: 'fails' | 'passes'): string[] {
  const path = join(RULE_FIXTURES, rule, fixture);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder) return [`${path}.yaml`];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(path, name));
}

const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

function personasWith(own: readonly string[]) {
  const folder = join(SHIPPED, 'personas');
  const shipped = readdirSync(folder).map((name) => join(folder, name));
  const { personas, diagnostics } = parsePersonas(
    [...shipped, ...own].map((file) => ({ file, bytes: bytesOf(file) })),
  );
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return personas;
}

interface FixtureReading {
  /** `file:line` of each place where the fixture expects the rule to speak, and of each where it does. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** What it said. */
  readonly messages: readonly string[];
}

/** The scenarios of a fixture, with the files they were read from. */
export function scenariosOf(
  rule: string,
  fixture: 'fails' | 'passes',
): { readonly scenarios: readonly Scenario[]; readonly texts: readonly string[] } {
  const files = filesOf(rule, fixture);
  const personas = personasWith(files.filter((file) => file.endsWith(PERSONA)));
  const texts = files.filter((file) => !file.endsWith(PERSONA));
  const scenarios = texts.map((file) => {
    const { scenario, diagnostics } = parseScenario(file, bytesOf(file), personas);
    if (!scenario || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
    return scenario;
  });
  return { scenarios, texts };
}

export function readFixture(rule: string, fixture: 'fails' | 'passes'): FixtureReading {
  const { scenarios, texts } = scenariosOf(rule, fixture);
  const findings = lint(scenarios).flatMap((problems, i) => {
    const file = texts[i] ?? '';
    const own = problems.filter(({ code }) => code === rule);
    return placeProblems(own, readYaml(file, bytesOf(file)));
  });
  const expected = texts.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => (line.endsWith(` # expect: ${rule}`) ? [`${file}:${i + 1}`] : [])),
  );
  return {
    expected,
    found: findings.map(({ at }) => `${at.file}:${at.line}`).toSorted(),
    messages: findings.map(({ message }) => message),
  };
}
