import { entriesOf, fieldOf, textOf } from '#core/check/raw.ts';
import type { TranslatedString, Translation } from '#core/translation/translation.ts';

/** Where the translations of a draft are, and of a scenario's folder. */
const FOLDER = 'translations/';
const ENDING = '.yaml';

export const translationFile = (language: string): string => `${FOLDER}${language}${ENDING}`;

/** The language that a file of a draft translates into; undefined for any other file. */
export function languageOfFile(file: string): string | undefined {
  if (!file.startsWith(FOLDER) || !file.endsWith(ENDING)) return undefined;
  const language = file.slice(FOLDER.length, -ENDING.length);
  return language === '' || language.includes('/') ? undefined : language;
}

/**
 * A translation that is being written, as far as it can be read: entries of another shape are passed over, and reported by the
 * checks (`parse-translation.ts`). A blank text is none.
 */
export function readTranslation(data: unknown, language: string): Translation {
  const strings = new Map<string, TranslatedString>();
  for (const [key, entry] of entriesOf(fieldOf(data, 'strings'))) {
    const of = textOf(fieldOf(entry, 'of'));
    const text = textOf(fieldOf(entry, 'text')) ?? '';
    const from = textOf(fieldOf(entry, 'from'));
    // A digest that was lost says nothing about the source; the words are kept, and are to be looked at again.
    if (text.trim() !== '') strings.set(key, { of: of ?? '', text, ...(from !== undefined && { from }) });
  }
  return { language: textOf(fieldOf(data, 'language')) ?? language, strings };
}
