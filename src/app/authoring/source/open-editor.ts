import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { Annotation, ChangeSet, EditorState, type TransactionSpec } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { Selection } from '#app/authoring/document/selection.ts';
import { type Studio, type StudioStore } from '#app/authoring/document/studio-store.ts';
import type { Proof } from '#app/authoring/proof/proof.ts';
import type { Prover } from '#app/authoring/proof/use-proof.ts';
import { applyChanges, type Changes, type Source, type TextChange } from '#formats/yaml/source.ts';
import { arrivedChanges, singleChange } from './arrived-changes.ts';
import { editorExtensions } from './editor-extensions.ts';
import { shownPlace, shownText, textChanges, textPlace } from './line-ends.ts';
import { kindOfFile, loadSchema } from './load-schema.ts';
import type { ScriptNames } from './script-names.ts';
import { pathsOf, sameSelection, selectionAt } from './selection-path.ts';
import { countFindings, findingAtCaret, showFindings, type FindingsCount } from './show-findings.ts';

/** The editor over the studio's texts: what is typed becomes edits of the document, and edits of the document are shown where they are. */
export interface SourceEditor {
  readonly show: (file: string) => void;
  readonly focus: () => void;
  readonly close: () => void;
  readonly view: EditorView;
}

/** What stands below the text. */
export interface EditorStatus extends FindingsCount {
  readonly file: string;
  /** What is wrong in the caret's line. */
  readonly here: string | undefined;
  /** One-based. */
  readonly line: number;
  readonly column: number;
}

export interface EditorSettings {
  /** A shadow root: there the editor's styles need no `<style>` element, which the page's policy forbids. */
  readonly parent: ShadowRoot;
  readonly store: StudioStore;
  readonly prover: Prover;
  readonly file: string;
  readonly names: () => ScriptNames;
  readonly onStatus: (status: EditorStatus) => void;
  /** Something in another file was selected. */
  readonly onFile: (file: string) => void;
}

/** Marks what came from the document, and so is not to go back to it. */
const fromStudio = Annotation.define<true>();

export function openEditor(settings: EditorSettings): SourceEditor {
  const { store, prover, names, onStatus, onFile } = settings;
  const states = new Map<string, EditorState>();
  let file = settings.file;
  /** The text of the file as it is shown, line breaks as in the file. */
  let known = '';
  /** What is marked in the text. */
  let said: { file: string | undefined; problems: Source['problems']; proof: Proof | null } = {
    file: undefined,
    problems: [],
    proof: null,
  };
  /** What the author selected by moving the caret. */
  let followed: Selection | undefined;

  const sourceOf = (of: string, studio: Studio = store.getState()): Source | undefined => studio.files[of];

  const newState = (of: string) =>
    EditorState.create({
      doc: shownText(sourceOf(of)?.text ?? ''),
      extensions: [
        editorExtensions(of, {
          schema: () => loadSchema(kindOfFile(of)),
          names,
          pathAt: (place) => sourceOf(of)?.pathAt(textPlace(known, place)) ?? [],
          undo: store.undo,
          redo: store.redo,
        }),
        EditorView.updateListener.of(afterUpdate),
      ],
    });

  function afterUpdate(update: ViewUpdate): void {
    const typed = update.docChanged && !update.transactions.some((one) => one.annotation(fromStudio));
    if (typed) tellDocument(update);
    // Telling the document may have brought findings: what stands now counts, not what stood when this began.
    const { state, hasFocus } = update.view;
    if (!typed && update.selectionSet && hasFocus) followCaret(state);
    tellStatus(state);
  }

  function tellDocument({ changes, startState, transactions }: ViewUpdate): void {
    const steps: TextChange[] = [];
    changes.iterChanges((from, to, _fromNow, _toNow, insert) => {
      steps.push({ from, to, insert: insert.sliceString(0, undefined, '\n') });
    });
    const edit = textChanges(known, steps);
    known = applyChanges(known, edit);
    const typing = transactions.every((one) => one.isUserEvent('input.type') || one.isUserEvent('delete'));
    const line = startState.doc.lineAt(steps[0]?.from ?? 0).number;
    store.edit({
      label: typing ? `Type in ${file}` : `Change ${file}`,
      changes: [{ file, steps: [edit] }],
      // A burst of typing in one line is one step of undo.
      ...(typing && { mergeKey: `source:${file}:${line}` }),
    });
  }

  function followCaret({ selection }: EditorState): void {
    if (file !== SCENARIO_FILE) return;
    const path = sourceOf(file)?.pathAt(textPlace(known, selection.main.head)) ?? [];
    const here = selectionAt(path);
    if (sameSelection(here, store.getState().selection)) return;
    followed = here;
    store.select(here);
  }

  function tellStatus(state: EditorState): void {
    const line = state.doc.lineAt(state.selection.main.head);
    onStatus({
      file,
      ...countFindings(state),
      here: findingAtCaret(state),
      line: line.number,
      column: state.selection.main.head - line.from + 1,
    });
  }

  const view = new EditorView({ state: newState(file), parent: settings.parent });
  known = sourceOf(file)?.text ?? '';

  /** Brings the text up to date by changes that are as small as they were made, so that caret and scroll stay. */
  function catchUp(now: Studio, then: Studio | undefined): void {
    const text = sourceOf(file, now)?.text;
    if (text === undefined || text === known) return;
    const spec = arrived(view.state, text, known, then && arrivedChanges(now, then, file));
    known = text;
    const undone = then !== undefined && now.past.length < then.past.length;
    const redone = then !== undefined && now.future.length < then.future.length;
    const reveal = (undone || redone) && view.hasFocus;
    view.dispatch(spec, { annotations: fromStudio.of(true) }, reveal ? revealChange(spec) : {});
  }

  function selectPlace(selection: Selection): void {
    if (file !== SCENARIO_FILE) return;
    const source = sourceOf(file);
    const caret = source?.pathAt(textPlace(known, view.state.selection.main.head)) ?? [];
    if (sameSelection(selectionAt(caret), selection)) return;
    for (const path of pathsOf(selection)) {
      const place = source?.placeOf(path, 'key');
      if (!place) continue;
      const at = Math.min(shownPlace(known, place.from), view.state.doc.length);
      view.dispatch({
        selection: { anchor: at },
        effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 48 }),
        annotations: fromStudio.of(true),
      });
      return;
    }
  }

  /** Says again what is wrong, unless all that is shown still stands, moved along with the typing. */
  function findings(): void {
    const source = sourceOf(file);
    if (!source) return;
    const { proof } = prover.get();
    const { revision } = store.getState();
    const stands =
      said.file === file &&
      said.problems.length === 0 &&
      source.problems.length === 0 &&
      (proof?.revision !== revision || proof === said.proof);
    if (stands) return;
    said = { file, problems: source.problems, proof: proof?.revision === revision ? proof : null };
    view.dispatch(showFindings(view.state, file, source, proof, revision));
  }

  const stopStore = store.subscribe((now, then) => {
    if (now.revision !== then.revision) {
      catchUp(now, then);
      findings();
    }
    if (now.selection === then.selection || now.selection === followed) return;
    followed = undefined;
    if (file !== SCENARIO_FILE && !view.hasFocus) onFile(SCENARIO_FILE);
    else if (!view.hasFocus) selectPlace(now.selection);
  });
  const stopProof = prover.subscribe(findings);
  selectPlace(store.getState().selection);
  findings();
  tellStatus(view.state);

  return {
    view,
    show: (next) => {
      if (next === file) return;
      states.set(file, view.state);
      file = next;
      const before = states.get(next);
      known = sourceOf(next)?.text ?? '';
      view.setState(before ?? newState(next));
      const shown = view.state.doc.toString();
      const changes = singleChange(shown, shownText(known));
      if (changes.length > 0) view.dispatch({ changes: [...changes], annotations: fromStudio.of(true) });
      selectPlace(store.getState().selection);
      findings();
      tellStatus(view.state);
    },
    focus: () => view.focus(),
    close: () => {
      stopStore();
      stopProof();
      view.destroy();
    },
  };
}

/** The changes of the shown text that lead from one text of the file to the next. */
function arrived(
  state: EditorState,
  text: string,
  before: string,
  steps: readonly Changes[] | undefined,
): TransactionSpec {
  const shown = shownText(text);
  // In a file with wide line breaks places differ; there the text is compared.
  if (steps && shown.length === text.length && !before.includes('\r\n')) {
    let changes = ChangeSet.empty(state.doc.length);
    try {
      for (const step of steps) changes = changes.compose(ChangeSet.of([...step], changes.newLength, '\n'));
      if (changes.newLength === shown.length && changes.apply(state.doc).toString() === shown)
        return { changes };
    } catch (error) {
      // Places of a text that is not shown: compare instead.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return { changes: [...singleChange(state.doc.toString(), shown)] };
}

/** Puts the caret where something was undone or done again, and brings it into sight. */
function revealChange({ changes }: TransactionSpec): TransactionSpec {
  if (!(changes instanceof ChangeSet)) return { scrollIntoView: true };
  let at = 0;
  changes.iterChanges((_from, _to, _fromNow, toNow) => {
    at = toNow;
  });
  return { selection: { anchor: at }, scrollIntoView: true };
}
