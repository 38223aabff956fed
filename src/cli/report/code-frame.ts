import type { Position } from '#core/diagnostics/diagnostic.ts';

/** Longer lines are cut around the place, so that a finding stays one screen wide. */
const WIDTH = 100;

/** The line of a finding between its neighbours, with a caret under its column; `text` is the whole file. */
export function codeFrame(text: string, { line, column }: Position): string[] {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const digits = String(last).length;
  const gutter = (what: string) => `${what.padStart(digits)} |`;
  const from = Math.max(0, column - WIDTH);
  const shown = (at: number) => (lines[at - 1] ?? '').slice(from, from + WIDTH).trimEnd();
  const frame: string[] = [];
  for (let at = first; at <= last; at++) {
    frame.push(`${gutter(String(at))} ${shown(at)}`.trimEnd());
    if (at === line) frame.push(`${gutter('')} ${' '.repeat(column - 1 - from)}^`);
  }
  return frame;
}
