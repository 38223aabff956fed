import type { Texts, FileChanges } from '#app/authoring/document/history.ts';
import { changesBetween } from '#app/storage/draft-note.ts';

/** What makes one set of texts of another, as an edit of the document: one replacement a file. */
export function fileChangesBetween(before: Texts, after: Texts): readonly FileChanges[] {
  return changesBetween(before, after).map((change) =>
    'text' in change
      ? change
      : { file: change.file, steps: [[{ from: change.from, to: change.to, insert: change.insert }]] },
  );
}
