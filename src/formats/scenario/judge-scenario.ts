import { checkScenario } from '#core/check/check-scenario.ts';
import { entriesOf, fieldOf, textOf } from '#core/check/raw.ts';
import { problem, type Problem } from '#core/diagnostics/diagnostic.ts';
import { suggest } from '#core/diagnostics/nearest-name.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { collectNames } from '#core/resolve/names.ts';
import { resolveScenario } from '#core/resolve/resolve-scenario.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { scenarioFileSchema, type ScenarioFile } from '#core/schema/scenario-schema.ts';
import { id as idSchema } from '#core/schema/shared-schema.ts';
import { share } from '#formats/share.ts';
import { contentHash } from './content-hash.ts';
import { knownKeysOf } from './known-keys.ts';
import { schemaProblems } from './schema-problems.ts';
import { withHash } from './with-hash.ts';

export interface JudgedData {
  readonly problems: readonly Problem[];
  /** Present where the data has the right shape and its persona is there; it makes a scenario where no problem is an error. */
  readonly sound: { readonly file: ScenarioFile; readonly persona: PersonaFile } | undefined;
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

/** Everything wrong with the data of a scenario file, whatever it is. `folder` is the name its id must be, where there is one. */
export function judgeScenario(
  data: unknown,
  personas: ReadonlyMap<string, PersonaFile>,
  folder?: string,
): JudgedData {
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
  return { problems, sound: parsed.data && persona && { file: parsed.data, persona } };
}

/** @param before an earlier one of the same author: what is as it was then is the same object, so that nobody works it out anew */
export function makeScenario(
  { file, persona }: NonNullable<JudgedData['sound']>,
  before?: Scenario,
): Scenario {
  const scenario = share(before, resolveScenario(file, persona)) as Omit<Scenario, 'hash'>;
  return withHash(scenario, () => contentHash(scenario));
}
