/** What languages are called, for people: in English, as the rest of the studio. */

const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });

/** "Turkish" for `tr`; the tag itself where it has no name. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What its speakers call it: "Türkçe" for `tr`. */
export function ownName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The tag as it is written by rule (`pt-br` → `pt-BR`); undefined where it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim());
    return canonical !== undefined && TAG.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** As the format asks of a language (`language` in shared-schema.ts). */
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Scripts that are written from right to left (Unicode: bidirectional class R or AL, those in use today). */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** In which direction a language is written, by the script it is usually written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** Languages that are offered by name; any other can be added by its tag. */
export const OFFERED_LANGUAGES = [
  'ar', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'ga', 'gu', 'he', 'hi', 'hr', 'hu',
  'id', 'is', 'it', 'ja', 'ko', 'lt', 'lv', 'mr', 'ms', 'mt', 'nb', 'nl', 'pa', 'pl', 'ps', 'pt', 'pt-BR', 'ro', 'ru',
  'sk', 'sl', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'th', 'tl', 'tr', 'uk', 'ur', 'vi', 'yi', 'zh-Hans', 'zh-Hant',
] as const; // prettier-ignore
