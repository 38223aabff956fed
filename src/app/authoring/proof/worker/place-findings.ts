import type { Path } from '#core/check/raw.ts';
import type { Diagnostic, Problem } from '#core/diagnostics/diagnostic.ts';
import type { Source, TextRange } from '#formats/yaml/source.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';

/** Problems become findings: at their characters in the text, and at their lines for whoever reads a report. */

/** More than this from one file helps nobody. */
const MOST_FINDINGS = 500;

/** Offset → line and column, both from 1. */
type LineOf = (offset: number) => { readonly line: number; readonly column: number };

/** What is wrong with the text as YAML. */
export function yamlFindings(file: string, source: Source): Finding[] {
  const { text, problems } = source;
  const lineOf = linesOf(text);
  if (problems.length === 0 && (source.data === undefined || source.data === null)) return [empty(file)];
  return problems.map(({ code, from: start, to: end, message, help }) => {
    const from = Math.min(start, text.length);
    const to = Math.min(Math.max(from, end), text.length);
    return {
      code,
      severity: 'error',
      file,
      path: source.pathAt(from),
      from,
      to,
      ...lineOf(from),
      message,
      help,
    };
  });
}

/** A file that has nothing in it, or is not there. */
export function empty(file: string): Finding {
  return {
    code: 'empty-file',
    severity: 'error',
    file,
    path: [],
    from: 0,
    to: 0,
    line: 1,
    column: 1,
    message: 'The file is empty.',
    help: 'Undo what emptied it, or start from a template.',
  };
}

/** What is wrong with its data, and what the rules find. What stands where the YAML itself is broken is not told twice. */
export function problemFindings(file: string, source: Source, problems: readonly Problem[]): Finding[] {
  const lineOf = linesOf(source.text);
  const broken = source.problems;
  const placed = problems.map((problem) => ({ problem, range: placeIn(source, problem) }));
  const fresh = placed.filter(({ range }) => !broken.some(({ from, to }) => overlap(range, { from, to })));
  const shown = fresh.slice(0, MOST_FINDINGS).map(({ problem, range }): Finding => {
    const { code, severity, path, message, help } = problem;
    const words = typeof help === 'string' ? help : help();
    return { code, severity, file, path, ...range, ...lineOf(range.from), message, help: words };
  });
  const left = fresh.length - shown.length;
  const last = shown.at(-1);
  if (left === 0 || !last) return shown;
  return [
    ...shown,
    {
      ...last,
      code: 'too-many-problems',
      severity: 'error',
      message: `There are ${left} more problems in this file.`,
      help: 'Mend these first.',
    },
  ];
}

/** Diagnostics, which have no path, by the part of the text at which they stand. */
export function diagnosticFindings(source: Source, diagnostics: readonly Diagnostic[]): Finding[] {
  const starts = startsOf(source.text);
  return diagnostics.map(({ code, severity, at, message, help }) => {
    const from = Math.min(source.text.length, (starts[at.line - 1] ?? 0) + at.column - 1);
    const path = source.pathAt(from);
    const value = source.placeOf(path);
    const to = value && value.from <= from && value.to > from ? value.to : endOfLine(source.text, from);
    return { code, severity, file: at.file, path, from, to, line: at.line, column: at.column, message, help };
  });
}

/** Of what does not exist, the nearest part around it that does: its words where it is a single text, else its key. */
function placeIn(source: Source, { path, atKey }: Problem): TextRange {
  const exact = source.placeOf(path, atKey === true ? 'key' : 'value') ?? source.placeOf(path);
  if (exact) return exact;
  for (let length = path.length - 1; length > 0; length--) {
    const around = path.slice(0, length);
    const part = typeof valueAt(source.data, around) === 'object' ? 'key' : 'value';
    const range = source.placeOf(around, part) ?? source.placeOf(around);
    if (range) return range;
  }
  const from = source.placeOf([])?.from ?? 0;
  return { from, to: endOfLine(source.text, from) };
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

const overlap = (a: TextRange, b: TextRange) =>
  a.from === b.from || (a.from < b.to && b.from < a.to && a.to - a.from <= b.to - b.from);

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function linesOf(text: string): LineOf {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= startsOf(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
