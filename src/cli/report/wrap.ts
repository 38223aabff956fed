export interface Indent {
  readonly first: string;
  /** Before every line after the first. */
  readonly rest: string;
}

const NO_INDENT: Indent = { first: '', rest: '' };

/** Breaks a text between words, so that no line is longer than `width` columns; a longer word keeps a line to itself. */
export function wrap(text: string, width: number, { first, rest }: Indent = NO_INDENT): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    if (line === '') {
      line = first + word;
    } else if (line.length + 1 + word.length <= width) {
      line += ` ${word}`;
    } else {
      lines.push(line);
      line = rest + word;
    }
  }
  return [...lines, line].join('\n');
}
