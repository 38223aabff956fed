/** Texts folded into lines (`>-`): a break within a paragraph is a space, an empty line a break. */

/** Columns, the indentation counted. The shipped files keep to it. */
export const WIDTH = 120;

/** However deep it stands, a text gets lines of so many characters. */
const NARROWEST = 40;

/**
 * The lines of a text. Where it was folded before, lines above the first word that changed stay as they were, and those below from
 * the first that begins where one did.
 * @param indent spaces before each line
 */
export function fold(value: string, indent: number, before?: readonly string[]): string[] {
  const width = Math.max(WIDTH - indent, NARROWEST);
  const text = value.replace(/\n$/, '');
  if (before && !text.includes('\n') && !before.includes('')) return foldAgain(text, width, before);
  return text
    .split('\n')
    .flatMap((line, i) => (i === 0 || line === '' ? foldLine(line, width) : ['', ...foldLine(line, width)]));
}

function foldAgain(text: string, width: number, before: readonly string[]): string[] {
  let kept = 0;
  let at = 0;
  for (const line of before.slice(0, -1)) {
    if (!text.startsWith(`${line} `, at) || !isBreak(text, at + line.length)) break;
    at += line.length + 1;
    kept++;
  }
  // What stood from each line on, by its length.
  const ends = new Map<number, number>();
  let length = -1;
  for (let i = before.length - 1; i > 0; i--) {
    length += (before[i] ?? '').length + 1;
    ends.set(length, i);
  }
  const rest = text.slice(at);
  const known = (from: number): readonly string[] | undefined => {
    const index = ends.get(rest.length - from);
    const below = index === undefined ? undefined : before.slice(index);
    return below?.join(' ') === rest.slice(from) ? below : undefined;
  };
  return [...before.slice(0, kept), ...foldLine(rest, width, known)];
}

/** Only a space between two words can be a line break. */
function isBreak(text: string, at: number): boolean {
  return /\S \S/.test(text.slice(Math.max(0, at - 1), at + 2));
}

/** @param known lines that may follow as they are, from a place of the text on */
function foldLine(
  line: string,
  width: number,
  known: (from: number) => readonly string[] | undefined = () => undefined,
): string[] {
  const lines: string[] = [];
  let now = '';
  let at = 0;
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    if (at > 0) {
      const below = known(at);
      if (below) return [...lines, now, ...below];
    }
    if (now !== '' && now.length + 1 + word.length > width) {
      lines.push(now);
      now = word;
    } else {
      now = now === '' ? word : `${now} ${word}`;
    }
    at += word.length + 1;
  }
  return [...lines, now];
}
