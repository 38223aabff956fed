import { readFile } from 'node:fs/promises';
import { lint, type LintOptions } from '#analysis/lint.ts';
import { byPlace, formatDiagnostic, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { placeProblems } from '#formats/scenario/place-problems.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import type { LibraryEntry } from './read-library.ts';

/** What the rules find in the scenarios of some files, all taken as one pack, at their places in those files. */
export async function lintEntries(
  entries: readonly LibraryEntry[],
  options: LintOptions,
): Promise<Diagnostic[]> {
  const sound = entries.flatMap(({ file, scenario }) => (scenario ? [{ file, scenario }] : []));
  const problems = lint(
    sound.map(({ scenario }) => scenario),
    options,
  );
  const placed = await Promise.all(
    sound.map(async ({ file }, i) => {
      const found = problems[i] ?? [];
      return found.length === 0 ? [] : placeProblems(found, readYaml(file, await readFile(file)));
    }),
  );
  return placed.flat();
}

/** In the order of files and places, each once: paths may overlap, and a persona's problems come with each of them. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((d) => [formatDiagnostic(d), d])).values()].toSorted(byPlace);
}
