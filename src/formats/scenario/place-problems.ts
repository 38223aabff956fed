import type { Diagnostic, Problem } from '#core/diagnostics/diagnostic.ts';
import type { YamlFile } from '#formats/yaml/read-yaml.ts';
import { whereabouts } from './whereabouts.ts';

/** More than this from one file helps nobody, and a hostile file could make millions. */
const MOST_DIAGNOSTICS = 200;

/**
 * Paths become places in the file, and the message says whose part it is. A place the YAML reader has already complained about is not
 * reported twice.
 */
export function placeProblems(problems: readonly Problem[], yaml: YamlFile): Diagnostic[] {
  const taken = new Set(yaml.diagnostics.map((d) => `${d.at.line}:${d.at.column}`));
  const placed: Diagnostic[] = [];
  for (const { path, atKey, message, help, ...rest } of problems) {
    const at = yaml.locate(path, atKey);
    if (taken.has(`${at.line}:${at.column}`)) continue;
    const where = whereabouts(yaml.data, path);
    placed.push({
      ...rest,
      message: where === '' ? message : `${where}: ${message}`,
      help: typeof help === 'string' ? help : help(),
      at,
    });
    if (placed.length === MOST_DIAGNOSTICS) {
      placed.push({
        code: 'too-many-problems',
        severity: 'error',
        at,
        message: `There are ${problems.length - MOST_DIAGNOSTICS} more problems in this file.`,
        help: 'Mend these first.',
      });
      break;
    }
  }
  return placed;
}
