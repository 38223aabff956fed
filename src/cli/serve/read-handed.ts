import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { formatDiagnostic, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { parseTexts, type PersonaTexts } from '#formats/scenario/parse-texts.ts';
import { typeset } from '#formats/scenario/typeset.ts';
import type { HandedTexts } from '#protocol/words.ts';
import type { ReadTexts } from '#server/rooms/room-registry.ts';

/** Problems told at once: whoever sent the texts has the studio, which lists them all. */
const TOLD = 3;

/**
 * Reads a scenario that comes with a room instead of from the disk. The same texts give the same scenario object for as long as
 * the server holds them, so that a room is read once.
 *
 * @param shipped the persona files the server has
 */
export function handedReader(shipped: PersonaTexts): ReadTexts {
  const known = new WeakMap<HandedTexts, ReturnType<ReadTexts>>();
  return (texts) => {
    const answer = known.get(texts) ?? read(texts, shipped);
    known.set(texts, answer);
    return answer;
  };
}

function read(texts: HandedTexts, shipped: PersonaTexts): ReturnType<ReadTexts> {
  if (texts[SCENARIO_FILE] === undefined)
    return { ok: false, say: `There is no file “${SCENARIO_FILE}” in what was sent.` };
  const { scenario, diagnostics } = parseTexts(texts, shipped);
  return scenario ? { ok: true, scenario: typeset(scenario) } : { ok: false, say: inWords(diagnostics) };
}

function inWords(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const told = errors.slice(0, TOLD).map((error) => formatDiagnostic(error));
  const rest = errors.length - told.length;
  return `The scenario cannot be played yet. ${told.join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`;
}
