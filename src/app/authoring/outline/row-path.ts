import { fieldOf, type Path } from '#core/check/raw.ts';
import type { Row } from './row.ts';

/**
 * Where in the file the words of a row are written. A text, a list of texts and a list of lines say the same in the format; which
 * of them an author chose is kept, so the path follows what is there. Of a text that is not there yet, where it will be.
 */
export function pathOfRow(row: Row, data: unknown): Path | undefined {
  switch (row.kind) {
    case 'part':
    case 'beat':
      return undefined;
    case 'says':
    case 'thinks': {
      const path = ['beats', row.beat, row.kind];
      const written = fieldOf(fieldOf(fieldOf(data, 'beats'), row.beat), row.kind);
      return Array.isArray(written)
        ? linePath([...path, row.line], written[row.line], row.variant)
        : linePath(path, written, row.variant);
    }
    case 'cue':
      return ['beats', row.beat, 'cue'];
    case 'reply':
      return ['beats', row.beat, 'replies', row.index, 'says'];
    case 'ending':
      return ['endings', row.ending, 'title'];
    case 'epilogue':
      return ['endings', row.ending, 'epilogue'];
  }
}

/** A line is a text, or a group whose `text` is one text or several. */
function linePath(path: Path, line: unknown, variant: number): Path {
  if (typeof line !== 'object' || line === null) return path;
  return Array.isArray(fieldOf(line, 'text')) ? [...path, 'text', variant] : [...path, 'text'];
}

/** The value at a path of plain data. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (Array.isArray(value) ? (value[Number(step)] as unknown) : fieldOf(value, String(step))),
    data,
  );
}
