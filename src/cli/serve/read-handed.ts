import { formatDiagnostic, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { HandedTexts } from '#protocol/words.ts';
import type { ReadTexts } from '#server/rooms/room-registry.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { typeset } from '#formats/scenario/typeset.ts';
import { LIMITS } from '#formats/yaml/limits.ts';

const SCENARIO_FILE = 'scenario.yaml';
const PERSONA_ENDING = '.persona.yaml';

/** Problems told at once: whoever sent the texts has the studio, which lists them all. */
const TOLD = 3;

/**
 * Reads a scenario that comes with a room instead of from the disk: its own personas first, and the shipped ones. The same texts
 * give the same scenario object for as long as the server remembers them, so that a room is read once.
 *
 * @param shipped texts of the persona files the server has, by file name
 */
export function handedReader(shipped: Readonly<Record<string, string>>): ReadTexts {
  const known = new WeakMap<HandedTexts, ReturnType<ReadTexts>>();
  return (texts) => {
    const answer = known.get(texts) ?? read(texts, shipped);
    known.set(texts, answer);
    return answer;
  };
}

function read(texts: HandedTexts, shipped: Readonly<Record<string, string>>): ReturnType<ReadTexts> {
  const text = texts[SCENARIO_FILE];
  if (text === undefined) return { ok: false, say: `There is no file “${SCENARIO_FILE}” in what was sent.` };
  const own = Object.keys(texts).filter((file) => file.endsWith(PERSONA_ENDING));
  const files = { ...shipped, ...Object.fromEntries(own.map((file) => [file, texts[file] ?? ''])) };
  const { personas, diagnostics } = parsePersonas(
    Object.entries(files).map(([file, content]) => ({ file, bytes: bytesOf(content) })),
  );
  const parsed = parseScenario(SCENARIO_FILE, bytesOf(text), personas);
  if (parsed.scenario) return { ok: true, scenario: typeset(parsed.scenario) };
  return { ok: false, say: inWords([...diagnostics, ...parsed.diagnostics]) };
}

function bytesOf(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return bytes.length > LIMITS.bytes ? bytes.subarray(0, LIMITS.bytes) : bytes;
}

function inWords(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const told = errors.slice(0, TOLD).map((error) => formatDiagnostic(error));
  const rest = errors.length - told.length;
  return `The scenario cannot be played yet. ${told.join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`;
}
