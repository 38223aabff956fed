import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { typeset } from '#formats/scenario/typeset.ts';
import { scenarioStrings } from '#core/translation/map-texts.ts';
import type { Translation } from '#core/translation/translation.ts';
import { parseTranslation, type TranslatedSource } from '#formats/translation/parse-translation.ts';
import { LIMITS } from '#formats/yaml/limits.ts';
import { isPersonaFile, PERSONA_ENDING, SCENARIO_FILE } from '#formats/scenario/file-names.ts';

/** Scenario and persona files on disk. Reading one badly never keeps the others from being read. */

export interface LibraryEntry {
  /** The folder's name. */
  readonly name: string;
  readonly file: string;
  readonly scenario?: Scenario;
  /** The sound ones among the files in its folder `translations`. */
  readonly translations: readonly Translation[];
  /** Its own, and those of its translations. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Library {
  readonly entries: readonly LibraryEntry[];
  readonly personas: ReadonlyMap<string, PersonaFile>;
  /** Problems of the persona files, which belong to no scenario. */
  readonly personaDiagnostics: readonly Diagnostic[];
}

/** The folder of scenarios that ships with the product. */
export const SHIPPED = resolve(import.meta.dirname, '../../../scenarios');

const TRANSLATION_ENDING = '.yaml';

/** A path as people write it: from where they stand, where that is shorter. */
function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere !== '' && !fromHere.startsWith('..') ? fromHere : path;
}

async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  // A file past the limit is refused by its size alone; the reader need not hold it.
  return size > LIMITS.bytes
    ? new Uint8Array(size > 64 * LIMITS.bytes ? 64 * LIMITS.bytes : size)
    : readFile(path);
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Persona files beside the scenarios, and the shipped ones of other names: a persona of one's own mostly extends one of them. */
async function personaFiles(root: string): Promise<string[]> {
  const own = await filesIn(join(root, 'personas'), PERSONA_ENDING);
  const names = new Set(own.map((path) => basename(path)));
  const shipped = await filesIn(join(SHIPPED, 'personas'), PERSONA_ENDING);
  return [...shipped.filter((path) => !names.has(basename(path))), ...own];
}

/** The persona files as they are written, under their names without a folder. */
export async function readPersonaTexts(
  root: string = SHIPPED,
): Promise<{ readonly file: string; readonly text: string }[]> {
  return Promise.all(
    (await personaFiles(root)).map(async (path) => ({
      file: basename(path),
      text: await readFile(path, 'utf8'),
    })),
  );
}

const readAll = (paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => ({ file: shown(path), bytes: await readBytes(path) })));

export async function readPersonas(root: string = SHIPPED) {
  return parsePersonas(await readAll(await personaFiles(root)));
}

/** The personas of a scenario that brings some of its own, in its folder; null where it brings none. */
async function withOwnPersonas(root: string, folder: string) {
  const own = await readAll(await filesIn(folder, PERSONA_ENDING));
  if (own.length === 0) return null;
  const names = new Set(own.map(({ file }) => basename(file)));
  const others = (await personaFiles(root)).filter((path) => !names.has(basename(path)));
  const { personas, diagnostics } = parsePersonas([...own, ...(await readAll(others))]);
  const ownFiles = new Set(own.map(({ file }) => file));
  // What is wrong with the others is told once, for all scenarios.
  return { personas, diagnostics: diagnostics.filter(({ at }) => ownFiles.has(at.file)) };
}

/** The scenario files a path stands for: a file, a scenario's folder, or a folder of such folders. */
async function scenarioFiles(path: string): Promise<{ root: string; files: string[] }> {
  const info = await stat(path);
  if (info.isFile()) return { root: dirname(dirname(path)), files: isPersonaFile(path) ? [] : [path] };
  const direct = join(path, SCENARIO_FILE);
  if (
    await stat(direct).then(
      (s) => s.isFile(),
      () => false,
    )
  )
    return { root: dirname(path), files: [direct] };
  const folders = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const files: string[] = [];
  for (const folder of folders.map((f) => f.name).toSorted()) {
    const file = join(path, folder, SCENARIO_FILE);
    if (
      await stat(file).then(
        (s) => s.isFile(),
        () => false,
      )
    )
      files.push(file);
  }
  return { root: path, files };
}

/** The folder whose name a file's scenario must bear. A file of another name stands for itself. */
const folderOf = (file: string) => (basename(file) === SCENARIO_FILE ? basename(dirname(file)) : undefined);

/** The translations that lie in a scenario's folder, each called by its language. */
async function readTranslations(file: string, scenario: Scenario | undefined) {
  if (folderOf(file) === undefined) return { translations: [], diagnostics: [] };
  const paths = await filesIn(join(dirname(file), 'translations'), TRANSLATION_ENDING);
  if (paths.length === 0) return { translations: [], diagnostics: [] };
  const source: TranslatedSource | undefined = scenario && {
    language: scenario.language,
    strings: scenarioStrings(scenario),
  };
  const parsed = await Promise.all(
    paths.map(async (path) =>
      parseTranslation(shown(path), await readBytes(path), basename(path, TRANSLATION_ENDING), source),
    ),
  );
  return {
    translations: parsed.flatMap(({ translation }) => translation ?? []),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Reads every scenario under `path`. Rejects only when the path itself cannot be read. */
export async function readLibrary(path: string = SHIPPED): Promise<Library> {
  const { root, files } = await scenarioFiles(resolve(path));
  const { personas, diagnostics: personaDiagnostics } = await readPersonas(root);
  const entries: LibraryEntry[] = [];
  for (const file of files) {
    const name = basename(dirname(file));
    try {
      const own = await withOwnPersonas(root, dirname(file));
      const { scenario, diagnostics } = parseScenario(
        shown(file),
        await readBytes(file),
        own?.personas ?? personas,
        folderOf(file),
      );
      const translated = await readTranslations(file, scenario);
      entries.push({
        name,
        file: shown(file),
        translations: translated.translations,
        diagnostics: [...(own?.diagnostics ?? []), ...diagnostics, ...translated.diagnostics],
        ...(scenario && { scenario: typeset(scenario) }),
      });
    } catch (error) {
      entries.push({
        name,
        file: shown(file),
        translations: [],
        diagnostics: [unreadable(shown(file), error)],
      });
    }
  }
  return { entries, personas, personaDiagnostics };
}

function unreadable(file: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'unreadable',
    severity: 'error',
    at: { file, line: 1, column: 1 },
    message: `The file cannot be read: ${reason}.`,
    help: 'Check that it exists and that you may read it.',
  };
}
