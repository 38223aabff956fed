import { newlineOf } from './lines.ts';

/** How a text is written by whoever wrote it, so that what is added looks alike. */
export interface Manner {
  readonly newline: string;
  /** The quotes of texts that need some and hold none themselves. */
  readonly quotes: 'single' | 'double';
}

/** Characters looked through for a first quoted value. */
const FAR_ENOUGH = 20_000;

export function mannerOf(text: string): Manner {
  const first = /(?:: |- |\[)(["'])/.exec(text.slice(0, FAR_ENOUGH))?.[1];
  return { newline: newlineOf(text), quotes: first === "'" ? 'single' : 'double' };
}
