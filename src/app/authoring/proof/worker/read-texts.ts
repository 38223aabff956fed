import type { Diagnostic, Problem } from '#core/diagnostics/diagnostic.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { fieldOf, textOf } from '#core/check/raw.ts';
import { judgeScenario, makeScenario } from '#formats/scenario/judge-scenario.ts';
import { parsePersonas, type ParsedPersonas } from '#formats/scenario/parse-persona.ts';
import { typeset } from '#formats/scenario/typeset.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import type { Source } from '#formats/yaml/source.ts';
import type { PersonaText, ProofTexts } from '#app/authoring/proof/proof-messages.ts';
import { isPersonaFile, PERSONA_ENDING, SCENARIO_FILE } from '#formats/scenario/file-names.ts';

/** What the texts of a draft come to, before anything is solved. */
export interface Reading {
  /** File → its text with its places. */
  readonly sources: Readonly<Record<string, Source>>;
  /** What is wrong with the data of the scenario. */
  readonly problems: readonly Problem[];
  readonly personaDiagnostics: readonly Diagnostic[];
  /** As it is shown to people, with curved quotes; null where errors stand in the way. */
  readonly scenario: Scenario | null;
}

/** Reads a draft again and again, each time only what changed since. */
export function createReader(library: readonly PersonaText[]): (texts: ProofTexts) => Reading {
  let sources: Readonly<Record<string, Source>> = {};
  let made: Scenario | undefined;
  let personas: { readonly own: string; readonly parsed: ParsedPersonas } | null = null;

  function personasWith(own: readonly PersonaText[]): ParsedPersonas {
    const key = JSON.stringify(own);
    if (personas?.own !== key) personas = { own: key, parsed: parseOwn(library, own, sources) };
    return personas.parsed;
  }

  return (texts) => {
    sources = Object.fromEntries(
      Object.entries(texts).map(([file, text]) => {
        const before = sources[file];
        return [file, before?.text === text ? before : openSource(text, before)];
      }),
    );
    const own = Object.entries(texts).flatMap(([file, text]) =>
      isPersonaFile(file) ? [{ file, text }] : [],
    );
    const parsed = personasWith(own);
    const source = sources[SCENARIO_FILE];
    const { problems, sound } = judgeScenario(source?.data, parsed.personas);
    const isWhole =
      source !== undefined &&
      source.problems.length === 0 &&
      problems.every(({ severity }) => severity !== 'error');
    const whole = isWhole && sound ? makeScenario(sound, made) : null;
    made = whole ?? made;
    return {
      sources,
      problems: source?.data === undefined || source.data === null ? [] : problems,
      personaDiagnostics: parsed.diagnostics,
      scenario: whole && typeset(whole),
    };
  };
}

/** A draft's own persona stands in for the library's of the same id. */
function parseOwn(
  library: readonly PersonaText[],
  own: readonly PersonaText[],
  sources: Readonly<Record<string, Source>>,
): ParsedPersonas {
  const ids = new Set(own.map(({ file }) => textOf(fieldOf(sources[file]?.data, 'id'))));
  const others = library.filter(({ file }) => !ids.has(file.slice(0, -PERSONA_ENDING.length)));
  const encoder = new TextEncoder();
  return parsePersonas([...own, ...others].map(({ file, text }) => ({ file, bytes: encoder.encode(text) })));
}
