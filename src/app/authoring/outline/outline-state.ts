import type { Selection } from '#app/authoring/document/selection.ts';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import type { Writing } from './desk.ts';
import { keyOf, rowOf, sameSelection, selectionOf, type Row, type RowKey } from './row.ts';
import { rowInDraft } from './row-in-draft.ts';

/** What lies over the script while something is asked. */
export type OutlineDialog =
  | { readonly kind: 'keys' | 'go-to' }
  | { readonly kind: 'rename' | 'delete'; readonly row: Row }
  | { readonly kind: 'lead'; readonly beat: string; readonly index: number; readonly branch: number };

/** What the outline keeps for itself; the document and what is selected in it are the studio's. */
export interface OutlineState {
  /** The row that was last before the author, here. */
  readonly active: RowKey;
  readonly writing: Writing | null;
  readonly dialog: OutlineDialog | null;
  /** What was done or could not be; `turn` tells two equal ones apart. */
  readonly said: { readonly message: string; readonly turn: number; readonly problem: boolean };
  /** Rows to come back to, the nearest last. */
  readonly trail: readonly RowKey[];
  /** A row that takes the focus once it is on the screen. */
  readonly focus: RowKey | null;
}

/**
 * The row before the author: the one last gone to here, unless another view has selected something else meanwhile, or an undo took
 * it away.
 */
export function shownRow(active: RowKey, selection: Selection, draft: Draft): RowKey {
  const here = sameSelection(selectionOf(rowOf(active)), selection);
  return rowInDraft(here ? active : keyOf(selection), draft);
}
