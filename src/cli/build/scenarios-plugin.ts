import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { formatDiagnostic } from '#core/diagnostics/diagnostic.ts';
import { cardOf } from '#core/model/scenario-card.ts';
import { readLibrary, readPersonaTexts, type Library } from '#cli/library/read-library.ts';

/**
 * Hands the scenario files to the app already checked and resolved: `virtual:scenarios` holds the cards, and each
 * scenario is a chunk of its own, so that the page needs neither the YAML reader nor the schema. A broken file
 * becomes a card with its diagnostics; in development files are read again when they change. `virtual:personas` has the
 * persona files as they are written, for the studio, which reads them itself, and `virtual:persona-files` the same, checked,
 * for whoever writes with them.
 */

const INDEX = 'virtual:scenarios';
const ONE = 'virtual:scenario/';
const SOURCES = 'virtual:scenario-sources';
const ONE_SOURCE = 'virtual:scenario-source/';
const PERSONAS = 'virtual:personas';
const PERSONA_FILES = 'virtual:persona-files';
const RESOLVED = '\0';

const asModule = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

function indexModule({ entries, personaDiagnostics }: Library): string {
  const cards = entries.map(({ name, scenario, diagnostics }) =>
    scenario
      ? cardOf(scenario)
      : { ok: false, id: name, diagnostics: [...personaDiagnostics, ...diagnostics] },
  );
  const loaders = entries.flatMap(({ scenario }) =>
    scenario ? [`${JSON.stringify(scenario.id)}: () => import(${JSON.stringify(ONE + scenario.id)})`] : [],
  );
  return `export const catalogue = ${asModule(cards)};
const loaders = { ${loaders.join(', ')} };
export async function loadScenario(id) {
  if (!Object.hasOwn(loaders, id)) return undefined;
  return (await loaders[id]()).scenario;
}`;
}

/** The sound scenarios as they are written, each fetched when somebody begins from it. */
function sourcesModule({ entries }: Library): string {
  const loaders = entries.flatMap(({ scenario }) =>
    scenario
      ? [`${JSON.stringify(scenario.id)}: () => import(${JSON.stringify(ONE_SOURCE + scenario.id)})`]
      : [],
  );
  return `const loaders = { ${loaders.join(', ')} };
export async function loadSource(id) {
  return Object.hasOwn(loaders, id) ? (await loaders[id]()).text : undefined;
}`;
}

export function scenariosPlugin(folder: string): Plugin {
  const root = resolve(folder);
  let library: Promise<Library> | undefined;
  const read = () => (library ??= readLibrary(root));
  return {
    name: 'hold-the-line:scenarios',
    resolveId(id) {
      const isOurs =
        [INDEX, SOURCES, PERSONAS, PERSONA_FILES].includes(id) ||
        id.startsWith(ONE) ||
        id.startsWith(ONE_SOURCE);
      return isOurs ? RESOLVED + id : undefined;
    },
    async load(id) {
      if (id === RESOLVED + INDEX) {
        const found = await read();
        for (const diagnostic of [
          ...found.personaDiagnostics,
          ...found.entries.flatMap((e) => e.diagnostics),
        ]) {
          this.warn(formatDiagnostic(diagnostic));
        }
        return indexModule(found);
      }
      if (id === RESOLVED + PERSONAS)
        return `export const personas = ${asModule(await readPersonaTexts(root))};`;
      if (id === RESOLVED + PERSONA_FILES)
        return `export const personaFiles = ${asModule(Object.fromEntries((await read()).personas))};`;
      if (id === RESOLVED + SOURCES) return sourcesModule(await read());
      if (id.startsWith(RESOLVED + ONE_SOURCE)) {
        const name = id.slice((RESOLVED + ONE_SOURCE).length);
        return `export const text = ${asModule(await readFile(join(root, name, 'scenario.yaml'), 'utf8'))};`;
      }
      if (!id.startsWith(RESOLVED + ONE)) return undefined;
      const wanted = id.slice((RESOLVED + ONE).length);
      const entry = (await read()).entries.find(({ scenario }) => scenario?.id === wanted);
      if (!entry?.scenario) this.error(`there is no sound scenario "${wanted}"`);
      return `export const scenario = ${asModule(entry.scenario)};`;
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(root + sep) || !path.endsWith('.yaml')) return;
        library = undefined;
        for (const module of server.moduleGraph.idToModuleMap.values()) {
          if (module.id?.startsWith(`${RESOLVED}virtual:`)) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
