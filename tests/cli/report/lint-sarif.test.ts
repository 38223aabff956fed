import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { RULES } from '#analysis/rules/all-rules.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { lintSarif } from '#cli/report/lint-sarif.ts';

/**
 * The part of SARIF 2.1.0 that we write, as its schema has it (OASIS, sarif-schema-2.1.0.json). What we print was also
 * put through the whole schema by hand.
 */
const text = z.strictObject({ text: z.string().min(1), markdown: z.string().optional() });
const level = z.enum(['none', 'note', 'warning', 'error']);
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              // An absolute URI: a relative one is refused.
              helpUri: z.url(),
              help: text,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0).optional(),
          level,
          message: text,
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({ uri: z.string().regex(/^[^\\\s]+$/) }),
                region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
              }),
            }),
          ),
        }),
      ),
    }),
  ),
});

const finding = (code: string, file: string): Diagnostic => ({
  code,
  severity: 'warning',
  at: { file, line: 3, column: 7 },
  message: 'Something is odd.',
  help: 'Mend it.',
});

const print = (...diagnostics: Diagnostic[]) =>
  sarif.parse(JSON.parse(JSON.stringify(lintSarif(diagnostics, RULES)))).runs[0];

it('gives each finding its rule, its level and its place', () => {
  const run = print(finding('trap', 'scenarios/one/scenario.yaml'));
  const [result] = run?.results ?? [];
  expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('trap');
  expect(result).toMatchObject({
    ruleId: 'trap',
    level: 'warning',
    message: { text: 'Something is odd. Mend it.' },
  });
  expect(result?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'scenarios/one/scenario.yaml' },
    region: { startLine: 3, startColumn: 7 },
  });
});

it('has findings that belong to no rule, too', () => {
  const [result] = print(finding('unknown-value', 'a.yaml'))?.results ?? [];
  expect(result).toMatchObject({ ruleId: 'unknown-value' });
  expect(result).not.toHaveProperty('ruleIndex');
});

it('writes any file name as an address', () => {
  const uris = print(finding('trap', 'my talks/ä.yaml'), finding('trap', '/tmp/a b.yaml'))?.results.map(
    ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri,
  );
  expect(uris).toEqual(['my%20talks/%C3%A4.yaml', 'file:///tmp/a%20b.yaml']);
});

it('leads from every rule to a page that is there', () => {
  for (const { id, helpUri, help } of print()?.tool.driver.rules ?? []) {
    expect(existsSync(fileURLToPath(helpUri)), helpUri).toBe(true);
    expect(help.text).toContain(`docs/rules/${id}.md`);
  }
});
