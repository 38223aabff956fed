import { checkScenario } from '#core/check/check-scenario.ts';
import { entriesOf, fieldOf, textOf } from '#core/check/raw.ts';
import { byPlace, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { suggest } from '#core/diagnostics/nearest-name.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { collectNames, type Names } from '#core/resolve/names.ts';
import { resolveScenario } from '#core/resolve/resolve-scenario.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { scenarioFileSchema } from '#core/schema/scenario-schema.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import { contentHash } from './content-hash.ts';
import { knownKeysOf } from './known-keys.ts';
import { placeProblems } from './place-problems.ts';
import { schemaProblems } from './schema-problems.ts';

export interface ParsedScenario {
  /** Present when nothing in the file is an error. */
  readonly scenario?: Scenario;
  readonly diagnostics: readonly Diagnostic[];
}

const knownKeys = knownKeysOf(scenarioFileSchema);

/** The file's own counters and flags, as far as they have the right shape. */
function ownNames(data: unknown) {
  const counters = Object.fromEntries(
    entriesOf(fieldOf(data, 'counters')).map(([name, spec]) => {
      const max = fieldOf(spec, 'max');
      const min = fieldOf(spec, 'min');
      return [
        name,
        { min: typeof min === 'number' ? min : 0, max: typeof max === 'number' ? max : 9, start: 0 },
      ];
    }),
  );
  const flags = Object.fromEntries(entriesOf(fieldOf(data, 'flags')).map(([name]) => [name, false]));
  return { counters, flags };
}

/**
 * Reads a scenario file. Whatever the bytes are, the answer is a scenario or diagnostics (or both, when there are
 * only warnings): all problems at once, each with its place, what was expected, and how to mend it.
 */
export function parseScenario(
  file: string,
  bytes: Uint8Array,
  personas: ReadonlyMap<string, PersonaFile>,
): ParsedScenario {
  const yaml = readYaml(file, bytes);
  if (yaml.data === undefined) return { diagnostics: yaml.diagnostics };
  const parsed = scenarioFileSchema.safeParse(yaml.data);
  const problems = parsed.success ? [] : schemaProblems(parsed.error, yaml.data, knownKeys);

  const personaId = textOf(fieldOf(fieldOf(yaml.data, 'customer'), 'persona'));
  const persona = personaId === undefined ? undefined : personas.get(personaId);
  if (personaId !== undefined && !persona) {
    problems.push({
      code: 'unknown-persona',
      severity: 'error',
      path: ['customer', 'persona'],
      message: `There is no sound persona "${personaId}".`,
      help: suggest(personaId, [...personas.keys()]),
    });
  }
  if (persona) {
    const names: Names = collectNames(persona, ownNames(yaml.data));
    problems.push(...checkScenario(yaml.data, persona, names));
  }

  const diagnostics = [...yaml.diagnostics, ...placeProblems(problems, yaml)].sort(byPlace);
  if (!parsed.success || !persona || diagnostics.some((d) => d.severity === 'error')) return { diagnostics };
  const scenario = resolveScenario(parsed.data, persona);
  return { scenario: { ...scenario, hash: contentHash(scenario) }, diagnostics };
}
