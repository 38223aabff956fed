import { checkPersona } from '#core/check/check-persona.ts';
import { byPlace, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { nearestName } from '#core/diagnostics/nearest-name.ts';
import { collectNames } from '#core/resolve/names.ts';
import { mergePersonas } from '#core/resolve/merge-personas.ts';
import { personaFileSchema, type PersonaFile } from '#core/schema/persona-schema.ts';
import { readYaml, type YamlFile } from '#formats/yaml/read-yaml.ts';
import { knownKeysOf } from './known-keys.ts';
import { placeProblems } from './place-problems.ts';
import { schemaProblems } from './schema-problems.ts';

export interface ParsedPersonas {
  /** Personas without errors, with the ones they extend merged in. */
  readonly personas: ReadonlyMap<string, PersonaFile>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Read {
  readonly yaml: YamlFile;
  readonly own: PersonaFile;
}

const knownKeys = knownKeysOf(personaFileSchema);

/** Reads persona files, which may extend one another (one level). A broken one does not hide the others. */
export function parsePersonas(files: readonly { file: string; bytes: Uint8Array }[]): ParsedPersonas {
  const diagnostics: Diagnostic[] = [];
  const read = new Map<string, Read>();
  for (const { file, bytes } of files) {
    const yaml = readYaml(file, bytes);
    diagnostics.push(...yaml.diagnostics);
    if (yaml.data === undefined) continue;
    const parsed = personaFileSchema.safeParse(yaml.data);
    if (!parsed.success) {
      diagnostics.push(...placeProblems(schemaProblems(parsed.error, yaml.data, knownKeys), yaml));
    } else if (read.has(parsed.data.id)) {
      diagnostics.push({
        code: 'duplicate-id',
        severity: 'error',
        at: yaml.locate(['id']),
        message: `Another persona file already has the id "${parsed.data.id}".`,
        help: 'Give this persona an id of its own.',
      });
    } else if (yaml.diagnostics.length === 0) {
      read.set(parsed.data.id, { yaml, own: parsed.data });
    }
  }

  const personas = new Map<string, PersonaFile>();
  for (const [id, { yaml, own }] of read) {
    const base = own.extends === undefined ? undefined : read.get(own.extends)?.own;
    if (own.extends !== undefined && (!base || base.extends !== undefined)) {
      const near = nearestName(
        own.extends,
        [...read].flatMap(([name, other]) => (name === id || other.own.extends !== undefined ? [] : name)),
      );
      diagnostics.push({
        code: 'missing-target',
        severity: 'error',
        at: yaml.locate(['extends']),
        message: base
          ? `"${own.extends}" itself extends another persona; only one level is read.`
          : `There is no persona "${own.extends}" to extend, or its own file has errors.`,
        help:
          near === undefined ? 'Mend that file first, or extend another persona.' : `Did you mean "${near}"?`,
      });
      continue;
    }
    const merged = base ? mergePersonas(own, base) : own;
    const problems = placeProblems(checkPersona(yaml.data, merged, collectNames(merged)), yaml);
    diagnostics.push(...problems);
    if (problems.every((d) => d.severity !== 'error')) personas.set(id, merged);
  }
  return { personas, diagnostics: diagnostics.toSorted(byPlace) };
}
