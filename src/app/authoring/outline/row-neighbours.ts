import { rowOf, type RowKey } from './row.ts';

/** Rows on the page, by their order there: what the arrow keys go over. */

/** The element of a row, to be read or written. */
export function elementOf(root: HTMLElement, key: RowKey): HTMLElement | null {
  const name = key.replaceAll(/["\\]/g, '\\$&');
  return root.querySelector<HTMLElement>(`[data-row="${name}"]`);
}

/** Where a key that goes over rows leads from one of them; undefined at the end, and for other keys. */
export function rowByKey(root: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(from);
  const isHead = (row: HTMLElement) => /^(beat|ending|part)\//.test(row.dataset['row'] ?? '');
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    case 'PageDown':
      return rows.slice(at + 1).find(isHead);
    case 'PageUp':
      return rows.slice(0, Math.max(0, at)).findLast(isHead);
    case 'ArrowLeft':
      return isHead(from) ? undefined : rows.slice(0, Math.max(0, at)).findLast(isHead);
    case 'ArrowRight': {
      const next = rows[at + 1];
      return isHead(from) && next && !isHead(next) ? next : undefined;
    }
    default:
      return undefined;
  }
}

export const rowOfElement = (element: HTMLElement) => rowOf(element.dataset['row'] ?? 'part/about');
