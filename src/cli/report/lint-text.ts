import { styleText } from 'node:util';
import { formatDiagnostic, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { codeFrame } from './code-frame.ts';
import { counted } from './figures.ts';

/**
 * Findings for people: place, message, help and the lines around it, then what was found in all. `sources` are the texts
 * of the files, by name.
 */
export function lintText(
  diagnostics: readonly Diagnostic[],
  {
    scenarios,
    sources,
    colours,
  }: {
    readonly scenarios: number;
    readonly sources: ReadonlyMap<string, string>;
    readonly colours: boolean;
  },
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const blocks = diagnostics.map((diagnostic) => {
    const { severity, code, at } = diagnostic;
    const [head = '', ...help] = formatDiagnostic(diagnostic).split('\n');
    const place = `${at.file}:${at.line}:${at.column}`;
    const label = `${severity} ${code}`;
    const message = head.slice(place.length + 1 + label.length);
    const source = sources.get(at.file);
    return [
      `${paint('bold', place)} ${paint(severity === 'error' ? 'red' : 'yellow', label)}${message}`,
      ...help,
      ...(source === undefined ? [] : codeFrame(source, at).map((line) => paint('dim', `    ${line}`))),
      '',
    ].join('\n');
  });
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  const found =
    diagnostics.length === 0
      ? 'no findings'
      : `${counted(errors, 'error')}, ${counted(diagnostics.length - errors, 'warning')}`;
  return [...blocks, `${counted(scenarios, 'scenario')}, ${found}.`, ''].join('\n');
}
