/** A translation file without a string. The language is a tag (BCP 47), which YAML reads as a word, but for Norwegian’s “no”. */
export const newTranslation = (language: string): string =>
  `${NOTE}format: 1\nlanguage: ${quoted(language)}\n`;

const quoted = (tag: string): string => (tag === 'no' ? `"${tag}"` : tag);

/** Where an editor finds the schema, from `scenarios/<id>/translations/`. */
const NOTE = '# yaml-language-server: $schema=../../../public/schema/translation.schema.json\n';
