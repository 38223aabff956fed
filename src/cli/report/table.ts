export interface Column {
  readonly heading: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
}

/** Rows under headings, in columns two spaces apart. No line ends in spaces. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const lines = [columns.map(({ heading }) => heading), ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0)));
  return lines.map((cells) =>
    columns
      .map(({ right }, i) => {
        const cell = cells[i] ?? '';
        const width = widths[i] ?? 0;
        return right ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
