import { checkScenario } from '#core/check/check-scenario.ts';
import { entriesOf, fieldOf, textOf } from '#core/check/raw.ts';
import { byPlace, problem, type Diagnostic, type Problem } from '#core/diagnostics/diagnostic.ts';
import { suggest } from '#core/diagnostics/nearest-name.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { collectNames } from '#core/resolve/names.ts';
import { resolveScenario } from '#core/resolve/resolve-scenario.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { scenarioFileSchema, type ScenarioFile } from '#core/schema/scenario-schema.ts';
import { id as idSchema } from '#core/schema/shared-schema.ts';
import { quickYaml } from '#formats/yaml/quick-yaml.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import { contentHash } from './content-hash.ts';
import { knownKeysOf } from './known-keys.ts';
import { placeProblems } from './place-problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { withHash } from './with-hash.ts';

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

/** A scenario is found by its folder's name and kept by its id, so the two must be one. */
function strayId(data: unknown, folder: string | undefined): Problem[] {
  const own = idSchema.safeParse(fieldOf(data, 'id')).data;
  if (own === undefined || folder === undefined || own === folder) return [];
  const rename = `rename the folder to "${own}".`;
  const help = idSchema.safeParse(folder).success
    ? `Write "id: ${folder}", or ${rename}`
    : `The folder's name cannot be an id: ${rename}`;
  return [problem('stray-id', ['id'], `The id is "${own}", but the folder is called "${folder}".`, help)];
}

/** Everything wrong with the data of a file, and the scenario it makes when nothing is. */
function judgeData(data: unknown, personas: ReadonlyMap<string, PersonaFile>, folder: string | undefined) {
  const parsed = scenarioFileSchema.safeParse(data);
  const problems = parsed.success ? [] : schemaProblems(parsed.error, data, knownKeys);
  problems.push(...strayId(data, folder));
  const personaId = textOf(fieldOf(fieldOf(data, 'customer'), 'persona'));
  const persona = personaId === undefined ? undefined : personas.get(personaId);
  if (personaId !== undefined && !persona) {
    problems.push({
      code: 'unknown-persona',
      severity: 'error',
      path: ['customer', 'persona'],
      message: `There is no persona "${personaId}", or its own file has errors.`,
      help: suggest(personaId, [...personas.keys()]),
    });
  }
  if (persona) {
    // What the schema has refused is not judged a second time.
    const refused = new Set(problems.map(({ path }) => JSON.stringify(path)));
    const found = checkScenario(data, persona, collectNames(persona, ownNames(data)));
    problems.push(...found.filter(({ path }) => !refused.has(JSON.stringify(path))));
  }
  return { problems, file: parsed.data, persona };
}

function finish(file: ScenarioFile, persona: PersonaFile): Scenario {
  const scenario = resolveScenario(file, persona);
  return withHash(scenario, () => contentHash(scenario));
}

/**
 * Reads a scenario file. Whatever the bytes are, the answer is a scenario or diagnostics (or both, when there are
 * only warnings): all problems at once, each with its place, what was expected, and how to mend it. A file with
 * nothing wrong is read the quick way; any other is read again with its places. `folder` is the name its id must be;
 * without one, any id will do.
 */
export function parseScenario(
  file: string,
  bytes: Uint8Array,
  personas: ReadonlyMap<string, PersonaFile>,
  folder?: string,
): ParsedScenario {
  const quick = judgeData(quickYaml(bytes), personas, folder);
  if (quick.file && quick.persona && quick.problems.length === 0) {
    return { scenario: finish(quick.file, quick.persona), diagnostics: [] };
  }
  const yaml = readYaml(file, bytes);
  if (yaml.data === undefined) return { diagnostics: yaml.diagnostics };
  const careful = judgeData(yaml.data, personas, folder);
  const diagnostics = [...yaml.diagnostics, ...placeProblems(careful.problems, yaml)].toSorted(byPlace);
  if (!careful.file || !careful.persona || diagnostics.some((d) => d.severity === 'error'))
    return { diagnostics };
  return { scenario: finish(careful.file, careful.persona), diagnostics };
}
