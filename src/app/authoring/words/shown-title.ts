/** Letters of a title that are shown where it is only a name; the field that edits it has them all. */
const MOST = 120;

/** A title as a heading or a list shows it. Files may say anything: a title of a million letters would hold up the page. */
export function shownTitle(title: string, otherwise = 'Untitled scenario'): string {
  const start = title.slice(0, MOST).trim();
  if (start === '') return otherwise;
  return title.length > MOST ? `${start} …` : start;
}
