import { useEffect, type RefObject } from 'react';
import { elementOf } from './row-neighbours.ts';
import type { RowKey } from './row.ts';

/** As in the stylesheet of the script. */
const NAME = 'script-find';
/** Finds beyond this are counted and gone to, and not painted: a letter in a long script is in most of its lines. */
const MOST_PAINTED = 400;

/** Paints what was found over the words, without touching them. Where a browser cannot, the find is still gone to. */
export function useFindHighlight(
  script: RefObject<HTMLElement | null>,
  found: readonly RowKey[],
  query: string,
): void {
  useEffect(() => {
    if (!('highlights' in CSS) || found.length === 0) return undefined;
    const wanted = loose(query.trim());
    const ranges = found.slice(0, MOST_PAINTED).flatMap((key) => {
      const words =
        script.current && elementOf(script.current, key)?.querySelector('[data-words]')?.firstChild;
      return words instanceof Text ? rangesIn(words, wanted) : [];
    });
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => void CSS.highlights.delete(NAME);
  }, [script, found, query]);
}

function rangesIn(words: Text, wanted: string): Range[] {
  const text = loose(words.data);
  const ranges: Range[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const range = new Range();
    range.setStart(words, at);
    range.setEnd(words, at + wanted.length);
    ranges.push(range);
  }
  return ranges;
}

/** Alike in length, so that places in it are places in the text. */
const loose = (text: string) => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').toLowerCase();
