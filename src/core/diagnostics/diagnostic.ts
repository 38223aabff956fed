/**
 * What is wrong with a file, said so that its author can mend it. A bad file is data, never an exception.
 */

export type Severity = 'error' | 'warning';

/** One-based position in a file; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Diagnostic {
  /** Stable, kebab-case name of the problem, e.g. `unknown-marker`. */
  readonly code: string;
  readonly severity: Severity;
  readonly at: Position;
  /** What was found and what was expected, one or two sentences. */
  readonly message: string;
  /** What to do next. */
  readonly help: string;
}

/** A problem found in parsed data, before its path is turned into a position in the file. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly path: readonly (string | number)[];
  /** True when the position wanted is that of the key itself, not of its value. */
  readonly atKey?: boolean;
  readonly message: string;
  /** A function where it takes a search: it is asked only for problems that are reported. */
  readonly help: string | (() => string);
}

/** An error at a value, or with `atKey` at its key. */
export function problem(
  code: string,
  path: Problem['path'],
  message: string,
  help: Problem['help'],
  atKey = false,
): Problem {
  return { code, severity: 'error', path, message, help, ...(atKey && { atKey }) };
}

/** `file:line:column severity code message` on one line, then the help indented. */
export function formatDiagnostic(d: Diagnostic): string {
  return `${d.at.file}:${d.at.line}:${d.at.column} ${d.severity} ${d.code}: ${d.message}\n    help: ${d.help}`;
}

/** Orders by file, then place, then code, so that reports are stable. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
