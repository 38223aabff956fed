import type { Changes } from '#formats/yaml/source.ts';

/**
 * The editor counts a line break as one character; a file from Windows has two. Places and texts are turned from one to the other,
 * so that such a file keeps its line breaks.
 */

const WINDOWS = '\r\n';

/** The text as the editor shows it. */
export const shownText = (text: string): string =>
  text.includes(WINDOWS) ? text.replaceAll(WINDOWS, '\n') : text;

/** Places in the shown text, in ascending order, at which the text has a line break of two characters. */
function wideBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf(WINDOWS); at >= 0; at = text.indexOf(WINDOWS, at + 2))
    breaks.push(at - breaks.length);
  return breaks;
}

/** How many of `places` lie before `at`. */
function before(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Changes made to the shown text, as changes to the text itself. */
export function textChanges(text: string, changes: Changes): Changes {
  if (!text.includes(WINDOWS)) return changes;
  const breaks = wideBreaks(text);
  const first = text.indexOf('\n');
  const wide = text[first - 1] === '\r';
  return changes.map(({ from, to, insert }) => ({
    from: from + before(breaks, from),
    to: to + before(breaks, to),
    insert: wide ? insert.replaceAll(/\r?\n/g, WINDOWS) : insert,
  }));
}

/** Where a place of the text is shown. */
export function shownPlace(text: string, place: number): number {
  if (!text.includes(WINDOWS)) return place;
  return shownText(text.slice(0, place)).length;
}

/** The place in the text of a place that is shown. */
export function textPlace(text: string, shown: number): number {
  if (!text.includes(WINDOWS)) return shown;
  return shown + before(wideBreaks(text), shown);
}
