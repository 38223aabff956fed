/**
 * The rows of the table whose first column has this heading, as a document in Markdown has it; cells without the marks of code.
 * Throws where there is no such table, or more than one.
 */
export function tableUnder(doc: string, heading: string): string[][] {
  const lines = doc.split('\n');
  const heads = lines.flatMap((line, at) => (cellsOf(line)[0] === heading ? [at] : []));
  const [head] = heads;
  if (head === undefined || heads.length > 1) throw new Error(`${heads.length} tables under "${heading}"`);
  const rest = lines.slice(head + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end < 0 ? rest.length : end).map(cellsOf);
}

function cellsOf(line: string): string[] {
  if (!line.startsWith('|')) return [];
  const cells = line.split('|').slice(1, -1);
  return cells.map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
}
