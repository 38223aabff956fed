import { stringify } from 'yaml';
import type { Translation } from '#core/translation/translation.ts';

/** A whole translation file as text; a new one has no strings yet. Changing one in place is `set-string.ts`'s. */
export function printTranslation({ language, strings }: Translation): string {
  const head = `${NOTE}${stringify({ format: 1, language })}`;
  return strings.size === 0 ? head : head + stringify({ strings: Object.fromEntries(strings) }, LAYOUT);
}

const NOTE = '# yaml-language-server: $schema=../../../public/schema/translation.schema.json\n';

/** Every text on one line: where lines break means nothing here, and a difference shows the whole text. */
const LAYOUT = { lineWidth: 0 } as const;
