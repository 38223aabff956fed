import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { parsePersonas } from './parse-persona.ts';
import { parseScenario, type ParsedScenario } from './parse-scenario.ts';
import { isPersonaFile, SCENARIO_FILE } from './file-names.ts';

/** Personas the product ships, as file name and text. */
export type PersonaTexts = readonly { readonly file: string; readonly text: string }[];

/**
 * A scenario from its files as they travel together: `scenario.yaml`, perhaps personas of its own, which count before shipped ones
 * with the same file name. What is wrong with the shipped ones is not told.
 */
export function parseTexts(texts: Readonly<Record<string, string>>, shipped: PersonaTexts): ParsedScenario {
  const own = Object.entries(texts).filter(([file]) => isPersonaFile(file));
  const ownNames = new Set(own.map(([file]) => file));
  const files = [
    ...own.map(([file, text]) => ({ file, bytes: bytesOf(text) })),
    ...shipped
      .filter(({ file }) => !ownNames.has(file))
      .map(({ file, text }) => ({ file, bytes: bytesOf(text) })),
  ];
  const { personas, diagnostics } = parsePersonas(files);
  const about: readonly Diagnostic[] = diagnostics.filter(({ at }) => ownNames.has(at.file));
  const parsed = parseScenario(SCENARIO_FILE, bytesOf(texts[SCENARIO_FILE] ?? ''), personas);
  return { ...parsed, diagnostics: [...about, ...parsed.diagnostics] };
}

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text);
