import { byPlace, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { quickYaml } from '#formats/yaml/quick-yaml.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import { judgeScenario, makeScenario } from './judge-scenario.ts';
import { placeProblems } from './place-problems.ts';

export interface ParsedScenario {
  /** Present when nothing in the file is an error. */
  readonly scenario?: Scenario;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a scenario file. Whatever the bytes are, the answer is a scenario or diagnostics (or both, when there are
 * only warnings): all problems at once, each with its place, what was expected, and how to mend it. Where the file is
 * no YAML, only that is told: what the rest was meant to be can only be guessed. A file with nothing wrong is read the
 * quick way; any other is read again with its places. `folder` is the name its id must be; without one, any id will do.
 */
export function parseScenario(
  file: string,
  bytes: Uint8Array,
  personas: ReadonlyMap<string, PersonaFile>,
  folder?: string,
): ParsedScenario {
  const quick = judgeScenario(quickYaml(bytes), personas, folder);
  if (quick.sound && quick.problems.length === 0) {
    return { scenario: makeScenario(quick.sound), diagnostics: [] };
  }
  const yaml = readYaml(file, bytes);
  const unreadable = yaml.diagnostics.some(({ code }) => code === 'not-yaml' || code === 'several-documents');
  if (yaml.data === undefined || unreadable) return { diagnostics: yaml.diagnostics.toSorted(byPlace) };
  const careful = judgeScenario(yaml.data, personas, folder);
  const diagnostics = [...yaml.diagnostics, ...placeProblems(careful.problems, yaml)].toSorted(byPlace);
  if (!careful.sound || diagnostics.some((d) => d.severity === 'error')) return { diagnostics };
  return { scenario: makeScenario(careful.sound), diagnostics };
}
