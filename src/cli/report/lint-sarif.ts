import { isAbsolute, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '#analysis/rules/rule.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { pageOf } from './rule-list.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** As SARIF wants it: relative to where the command ran, or whole; with slashes and escapes. */
function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.split(sep).join('/'));
}

/**
 * Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read. `helpUri` must be a whole address there, so it is
 * that of the page in this copy of the project; `help` names the page from the root.
 */
export function lintSarif(diagnostics: readonly Diagnostic[], rules: readonly Rule[]): object {
  const indexOf = new Map(rules.map(({ id }, i) => [id, i]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'htl lint',
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.summary },
              helpUri: pathToFileURL(resolve(ROOT, pageOf(rule))).href,
              help: { text: `See ${pageOf(rule)}.`, markdown: `See [${rule.id}](${pageOf(rule)}).` },
              defaultConfiguration: { level: rule.severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(({ code, severity, at, message, help }) => ({
          ruleId: code,
          ...(indexOf.has(code) && { ruleIndex: indexOf.get(code) }),
          level: severity,
          message: { text: `${message} ${help}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(at.file) },
                region: { startLine: at.line, startColumn: at.column },
              },
            },
          ],
        })),
      },
    ],
  };
}
