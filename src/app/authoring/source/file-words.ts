import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { languageOfFile } from '#formats/translation/read-translation.ts';
import { languageName } from '#app/authoring/translate/language-names.ts';

/** What a file is to its author. */
export function fileWords(file: string): string {
  if (file === SCENARIO_FILE) return 'Script';
  const language = languageOfFile(file);
  if (language !== undefined) return languageName(language);
  const persona = /^(.+)\.persona\.yaml$/.exec(file)?.[1];
  return persona === undefined ? file : `Customer “${persona}”`;
}

/** The script first, then personas, then translations. */
export function inOrder(files: readonly string[]): readonly string[] {
  const rank = (file: string) => (file === SCENARIO_FILE ? 0 : languageOfFile(file) === undefined ? 1 : 2);
  return files.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
