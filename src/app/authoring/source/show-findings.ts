import { forEachDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import type { Finding, Proof } from '#app/authoring/proof/proof.ts';
import type { Source, SourceProblem } from '#formats/yaml/source.ts';
import { shownPlace } from './line-ends.ts';

/** What is wrong with the file, at its places: broken YAML at once, everything else as soon as the worker has found it. */

const AT_ONCE = 'yaml';
const PROVEN = 'proof';

interface Said {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly help: string;
}

function diagnostic(said: Said, text: string, severity: Diagnostic['severity'], source: string): Diagnostic {
  const { message, help } = said;
  const from = shownPlace(text, Math.min(said.from, text.length));
  const to = Math.max(from, shownPlace(text, Math.min(said.to, text.length)));
  return {
    from,
    to,
    severity,
    source,
    // Read out by the list of findings; the tooltip parts it again.
    message: `${message} ${help}`,
    renderMessage: () => shown(message, help),
  };
}

function shown(message: string, help: string): HTMLElement {
  const dom = document.createElement('span');
  const more = document.createElement('span');
  more.className = 'cm-finding-help';
  more.textContent = help;
  dom.append(message, more);
  return dom;
}

const atOnce = (problems: readonly SourceProblem[], text: string): Diagnostic[] =>
  problems.map((problem) => diagnostic(problem, text, 'error', AT_ONCE));

const proven = (findings: readonly Finding[], text: string): Diagnostic[] =>
  findings.map((finding) => diagnostic(finding, text, finding.severity, PROVEN));

/**
 * Says what is known of the file now. While the proof speaks of an older text, its findings stay where the editor has moved them
 * to with the typing.
 */
export function showFindings(
  state: EditorState,
  file: string,
  { text, problems }: Source,
  proof: Proof | null,
  revision: number,
): TransactionSpec {
  const yaml = atOnce(problems, text);
  if (proof?.revision === revision) {
    const mine = proof.findings.filter((finding) => finding.file === file);
    const places = new Set(yaml.map(({ from }) => from));
    const rest = proven(mine, text).filter(({ from, severity }) => severity !== 'error' || !places.has(from));
    return setDiagnostics(state, [...yaml, ...rest]);
  }
  const standing: Diagnostic[] = [];
  forEachDiagnostic(state, (found, from, to) => {
    if (found.source === PROVEN) standing.push({ ...found, from, to });
  });
  return setDiagnostics(state, [...yaml, ...standing]);
}

export interface FindingsCount {
  readonly errors: number;
  readonly warnings: number;
}

export function countFindings(state: EditorState): FindingsCount {
  let [errors, warnings] = [0, 0];
  forEachDiagnostic(state, ({ severity }) => {
    if (severity === 'error') errors++;
    else warnings++;
  });
  return { errors, warnings };
}

/** The first thing said about the line that the caret is on. */
export function findingAtCaret(state: EditorState): string | undefined {
  const line = state.doc.lineAt(state.selection.main.head);
  let said: string | undefined;
  forEachDiagnostic(state, ({ message }, from, to) => {
    if (said === undefined && from <= line.to && to >= line.from) said = message;
  });
  return said;
}
