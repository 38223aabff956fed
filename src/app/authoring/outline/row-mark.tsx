import { keyOf, type Row, type RowKey } from './row.ts';

/** The mark of what the proof found at a row; nothing where it found nothing. */
export function RowMark({ row, marked }: { readonly row: Row; readonly marked: readonly RowKey[] }) {
  if (!marked.includes(keyOf(row))) return null;
  return null;
}
