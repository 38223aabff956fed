import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * The data of an ordinary section, about ten times faster than with places. `undefined` means "read it with care", never "it is
 * wrong". What the two readers of YAML might judge differently goes to the careful one.
 */

/**
 * Might be an anchor, an alias, a tag or a key with `?`, or mean something to JavaScript; a tab; half of a line break; a comment that clings to
 * what it follows.
 */
const SPECIAL =
  /(?:^|[\s[{,:-])[&*!]\S|__proto__|constructor|prototype|\t|\r(?!\n)|["'\]}]#|(?:^|[\s[{,])\?(?:\s|$)/;
/** Numbers that are written in ways only one of the readers knows. */
const STRANGE_NUMBER = /\d_|\b0[box]|[-+]\./i;
const LINE_WITH_BRACKETS = /^.*[[\]{}].*$/gm;

export function quickSection(
  text: string,
  name: string,
  indent: number,
): { readonly data: unknown } | undefined {
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
    return entry?.[0] === name && others.length === 0 ? { data: entry[1] } : undefined;
  } catch {
    return undefined;
  }
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
