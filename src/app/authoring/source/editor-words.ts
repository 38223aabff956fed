import { EditorState } from '@codemirror/state';

/** What the editor’s own panels and announcements say. */
export const editorWords = EditorState.phrases.of({
  Find: 'Find',
  Replace: 'Replace with',
  next: 'Next',
  previous: 'Previous',
  all: 'Select all',
  'match case': 'Match case',
  'by word': 'Whole words',
  regexp: 'As a pattern',
  replace: 'Replace',
  'replace all': 'Replace all',
  close: 'Close',
  'Go to line': 'Go to line',
  go: 'Go',
  Diagnostics: 'Findings',
  'No diagnostics': 'Nothing found',
  'Folded lines': 'Folded lines',
  'Unfolded lines': 'Unfolded lines',
  'folded code': 'folded lines',
  unfold: 'Show the lines',
  'Fold line': 'Fold the lines below',
  'Unfold line': 'Show the lines below',
});
