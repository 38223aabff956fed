import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
} from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Path } from '#core/check/raw.ts';
import { completeYaml, type CompletionKnowledge } from './complete-yaml.ts';
import { editorTheme } from './editor-theme.ts';
import { editorWords } from './editor-words.ts';
import { hangingLines } from './hanging-lines.ts';
import { hoverHelp } from './hover-help.ts';

export interface EditorHooks extends CompletionKnowledge {
  /** The innermost part at a place of the shown text. */
  readonly pathAt: (place: number) => Path;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** YAML knows no tabs; what is pasted with some gets spaces. */
const withoutTabs = (text: string): string => text.replaceAll('\t', '  ').replaceAll(/\r\n?/g, '\n');

/**
 * Everything about the editor that does not change. Undo is left to the studio, which has one history for all its views; Tab is
 * left to the page, so that a keyboard can leave the text (Ctrl+] and Ctrl+[ indent).
 */
export function editorExtensions(file: string, hooks: EditorHooks): Extension {
  const run = (action: () => void) => () => {
    action();
    return true;
  };
  return [
    // The text is the document: one character for a line break, whichever the file has (see line-ends.ts).
    EditorState.lineSeparator.of('\n'),
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    editorWords,
    editorTheme,
    yaml(),
    lineNumbers(),
    lintGutter(),
    foldGutter({ openText: '▾', closedText: '▸' }),
    codeFolding(),
    highlightSpecialChars(),
    drawSelection(),
    dropCursor(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    autocompletion({ override: [completeYaml(hooks)], icons: false }),
    hoverHelp(hooks),
    EditorView.lineWrapping,
    hangingLines,
    EditorView.contentAttributes.of({
      'aria-label': `Source of ${file}. Tab leaves the text; Control and ] indents.`,
      tabindex: '0',
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
    }),
    EditorView.clipboardInputFilter.of(withoutTabs),
    EditorView.domEventHandlers({
      beforeinput: (event) => {
        if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
        event.preventDefault();
        if (event.inputType === 'historyUndo') hooks.undo();
        else hooks.redo();
        return true;
      },
    }),
    keymap.of([
      { key: 'Mod-z', run: run(hooks.undo), preventDefault: true, stopPropagation: true },
      { key: 'Mod-Shift-z', run: run(hooks.redo), preventDefault: true, stopPropagation: true },
      { key: 'Mod-y', run: run(hooks.redo), preventDefault: true, stopPropagation: true },
      ...lintKeymap,
      ...searchKeymap,
      ...completionKeymap,
      ...foldKeymap,
      ...defaultKeymap,
    ]),
  ];
}
