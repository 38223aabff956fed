import { stringify } from 'yaml';
import type { Translation } from '#core/translation/translation.ts';
import { newTranslation } from './new-translation.ts';

/** A whole translation file as text. Changing one in place is `set-string.ts`'s. */
export function printTranslation({ language, strings }: Translation): string {
  const head = newTranslation(language);
  return strings.size === 0 ? head : head + stringify({ strings: Object.fromEntries(strings) }, LAYOUT);
}

/** Every text on one line: where lines break means nothing here, and a difference shows the whole text. */
const LAYOUT = { lineWidth: 0 } as const;
