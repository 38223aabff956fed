import { CORE_SCHEMA, load } from 'js-yaml';
import { LIMITS } from './limits.ts';

/**
 * The data of an ordinary section, about ten times faster than with places. `undefined` means "read it with care", never "it is
 * wrong". What the two readers of YAML might judge differently goes to the careful one.
 */

/**
 * Might be an anchor, an alias, a tag or a key with `?`, or mean something to JavaScript; a tab; half of a line break; a comment
 * that clings to what it follows; a text that keeps the blank lines behind it.
 */
const SPECIAL =
  /(?:^|[\s[{,:-])[&*!]\S|__proto__|constructor|prototype|\t|\r(?!\n)|["'\]}]#|(?:^|[\s[{,])\?(?:\s|$)|[|>]\d?\+/;
/** Numbers that are written in ways only one of the readers knows. */
const STRANGE_NUMBER = /\d_|\b0[box]|[-+]\./i;
const LINE_WITH_BRACKETS = /^.*[[\]{}].*$/gm;

export function quickSection(
  text: string,
  name: string,
  indent: number,
): { readonly data: unknown } | undefined {
  if (text.length > LONGEST) return undefined;
  const written = text[indent];
  if (written === '"' || written === "'" || name === 'null' || text.includes('\0')) return undefined;
  if (SPECIAL.test(text) || STRANGE_NUMBER.test(text)) return undefined;
  if (tooFarOut(indent).test(text)) return undefined;
  // Brackets over several lines: the readers differ on how far in those must stand.
  if (text.match(LINE_WITH_BRACKETS)?.some((line) => !isClosed(line))) return undefined;
  try {
    const read = load(text, { schema: CORE_SCHEMA, json: false });
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
    const [entry, ...others] = Object.entries(read);
    if (entry?.[0] !== name || others.length > 0 || isDeep(entry[1], DEEPEST)) return undefined;
    return { data: entry[1] };
  } catch {
    return undefined;
  }
}

/** Characters. A beat has about 3,000; what is much longer is counted by the careful reader, which has limits. */
const LONGEST = 100_000;
/** Levels, well below the careful reader's limit. */
const DEEPEST = LIMITS.depth - 4;

function isDeep(data: unknown, levels: number): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return levels === 0 || Object.values(data).some((item) => isDeep(item, levels - 1));
}

const patterns: RegExp[] = [];

/** A line no further in than the section's key, which is neither a comment nor an entry of a list. */
function tooFarOut(indent: number): RegExp {
  return (patterns[indent] ??= new RegExp(`\\n {0,${indent}}(?:[^\\s#-]|-\\S)`));
}

function isClosed(line: string): boolean {
  let open = 0;
  for (const character of line) {
    if (character === '[' || character === '{') open++;
    if (character === ']' || character === '}') open--;
  }
  return open === 0;
}
