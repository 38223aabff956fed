import { byPlace, problem, type Diagnostic, type Problem } from '#core/diagnostics/diagnostic.ts';
import { nearestName } from '#core/diagnostics/nearest-name.ts';
import { translationFileSchema } from '#core/schema/translation-schema.ts';
import { matchStrings } from '#core/translation/match-strings.ts';
import type { SourceString, Translation } from '#core/translation/translation.ts';
import { knownKeysOf } from '#formats/scenario/known-keys.ts';
import { placeProblems } from '#formats/scenario/place-problems.ts';
import { schemaProblems } from '#formats/scenario/schema-problems.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';

export interface ParsedTranslation {
  /** Present when nothing in the file is an error. */
  readonly translation?: Translation;
  readonly diagnostics: readonly Diagnostic[];
}

/** The scenario that a file translates. */
export interface TranslatedSource {
  readonly language: string;
  readonly strings: readonly SourceString[];
}

const knownKeys = knownKeysOf(translationFileSchema);

/**
 * Reads a translation file. Whatever the bytes are, the answer is a translation or diagnostics, or both where there are only
 * warnings: texts that are missing, changed since, or gone.
 *
 * @param named the language that the file is called by
 * @param source absent where the scenario itself cannot be read: then nothing is said of what fits it
 */
export function parseTranslation(
  file: string,
  bytes: Uint8Array,
  named: string,
  source?: TranslatedSource,
): ParsedTranslation {
  const yaml = readYaml(file, bytes);
  if (yaml.data === undefined) return { diagnostics: yaml.diagnostics };
  const { translation, problems } = judgeTranslation(yaml.data, named, source);
  const diagnostics = [...yaml.diagnostics, ...placeProblems(problems, yaml)].toSorted(byPlace);
  return !translation || diagnostics.some(({ severity }) => severity === 'error')
    ? { diagnostics }
    : { translation, diagnostics };
}

/** The same of data that were read already, each problem at its path. */
export function judgeTranslation(
  data: unknown,
  named: string,
  source?: TranslatedSource,
): { readonly translation?: Translation; readonly problems: readonly Problem[] } {
  const parsed = translationFileSchema.safeParse(data);
  if (!parsed.success) return { problems: schemaProblems(parsed.error, data, knownKeys) };
  const translation = {
    language: parsed.data.language,
    strings: new Map(
      Object.entries(parsed.data.strings).map(([key, { of, from, text }]) => [
        key,
        { of, text, ...(from !== undefined && { from }) },
      ]),
    ),
  };
  const misfitting = source ? misfits(translation, source.strings) : [];
  return { translation, problems: [...strayLanguage(translation.language, named, source), ...misfitting] };
}

function strayLanguage(language: string, named: string, source: TranslatedSource | undefined): Problem[] {
  if (language !== named) {
    const help = `Write "language: ${named}", or call the file "${language}.yaml".`;
    const message = `The language is "${language}", but the file is called "${named}.yaml".`;
    return [problem('stray-language', ['language'], message, help)];
  }
  if (language !== source?.language) return [];
  const message = `The scenario itself is in "${language}".`;
  return [problem('stray-language', ['language'], message, 'Translate into another language.')];
}

const warning = (code: string, path: Problem['path'], message: string, help: Problem['help']): Problem => ({
  code,
  severity: 'warning',
  path,
  atKey: true,
  message,
  help,
});

/** What fits the scenario no more, and how much is not there yet. */
function misfits({ strings }: Translation, sources: readonly SourceString[]): Problem[] {
  const { matched, orphans } = matchStrings(sources, strings);
  const problems = orphans.map((key) => {
    const known = sources.map((one) => one.key);
    const help = () => {
      const near = nearestName(key, known);
      return near === undefined
        ? 'Take it out, or give it the key of a text that is there.'
        : `Did you mean "${near}"? If not, take it out.`;
    };
    return warning('orphan-string', ['strings', key], `The scenario has no text "${key}".`, help);
  });
  for (const { source, state, at } of matched) {
    if (state !== 'stale' || at === undefined) continue;
    const message = `The scenario’s text "${source.key}" has changed since it was translated.`;
    problems.push(
      warning('stale-string', ['strings', at], message, 'Look at both in the studio, under “Translations”.'),
    );
  }
  const missing = matched.filter(({ state }) => state === 'missing');
  const first = missing[0];
  if (first) {
    const message = `${missing.length} of ${matched.length} texts have no translation yet, the first being "${first.source.key}".`;
    const help = 'A talk in this language says them in the scenario’s own. Translate them in the studio.';
    problems.push(warning('missing-strings', ['strings'], message, help));
  }
  return problems;
}
