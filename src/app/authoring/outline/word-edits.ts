import type { DraftBeat } from '#formats/scenario/draft/draft.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import { removeAt } from '#formats/yaml/edit-source.ts';
import type { Source } from '#formats/yaml/source.ts';
import { pathOfRow, valueAt } from './row-path.ts';
import { keyOf, type Row } from './row.ts';
import type { ScriptEdit } from './script-edits.ts';

/** Edits of single texts of the script: what is said and thought, hints, titles. */

/** How undo and readers of it call a row. */
function rowWords(row: Row): string {
  switch (row.kind) {
    case 'part':
      return row.part;
    case 'beat':
      return `the name of “${row.beat}”`;
    case 'says':
      return `what is said at “${row.beat}”`;
    case 'thinks':
      return `what is thought at “${row.beat}”`;
    case 'cue':
      return `the hint at “${row.beat}”`;
    case 'reply':
      return `a reply at “${row.beat}”`;
    case 'ending':
      return `the title of “${row.ending}”`;
    case 'epilogue':
      return `the epilogue of “${row.ending}”`;
  }
}

/** Sets the words of a row. Letters typed one after the other are one step of undo. */
export function written(row: Row, text: string): ScriptEdit {
  return {
    label: `Write ${rowWords(row)}`,
    make: (source) => atPath(row, source, (path) => setField(source, path, text)),
    mergeKey: `words ${keyOf(row)}`,
    lands: row,
  };
}

/** One more wording of what the customer says there: one of them is drawn in each talk. */
export function newWording({ id, says }: DraftBeat, line: number): ScriptEdit {
  const variants = says[line]?.variants ?? [];
  const row: Row = { kind: 'says', beat: id, line, variant: variants.length };
  return {
    label: `Add a wording to “${id}”`,
    make: (source) =>
      atPath({ ...row, variant: 0 }, source, (path) => {
        const all = [...variants, ''];
        if (path.at(-2) === 'text') return setField(source, path.slice(0, -1), all);
        if (path.at(-1) === 'text') return setField(source, path, all);
        // The short form, a text and nothing else, has no place for a second.
        return setField(source, path, path.at(-1) === 'says' ? [{ text: all }] : { text: all });
      }),
    lands: row,
  };
}

/** A thought or a hint where there is none yet. */
export function newAside(beat: string, kind: 'thinks' | 'cue'): ScriptEdit {
  return {
    label: kind === 'cue' ? `Add a hint to “${beat}”` : `Add a thought to “${beat}”`,
    make: (source) => setField(source, ['beats', beat, kind], ''),
    lands: kind === 'cue' ? { kind, beat } : { kind, beat, line: 0, variant: 0 },
  };
}

/**
 * Takes one text out: a wording, then the line when it was its only one, then the whole of it. What the customer says cannot be
 * taken out whole, for a beat without it is none.
 */
export function removedWords(row: Row, beat: DraftBeat): ScriptEdit | undefined {
  if (row.kind === 'cue') return taken(row, () => ['beats', row.beat, 'cue']);
  if (row.kind !== 'says' && row.kind !== 'thinks') return undefined;
  const lines = beat[row.kind];
  const variants = lines[row.line]?.variants.length ?? 0;
  if (variants > 1) return taken(row, (path) => path);
  if (lines.length > 1) return taken(row, () => ['beats', row.beat, row.kind, row.line]);
  return row.kind === 'says' ? undefined : taken(row, () => ['beats', row.beat, 'thinks']);
}

type Path = readonly (string | number)[];

function taken(row: Row, which: (path: Path) => Path): ScriptEdit {
  return {
    label: `Delete ${rowWords(row)}`,
    make: (source) => atPath(row, source, (path) => removeAt(source, which(path))),
    lands: row,
  };
}

function atPath(row: Row, source: Source, edit: (path: Path) => Edited): Edited {
  const path = pathOfRow(row, source.data);
  return path ? edit(path) : { ok: false, problem: 'There are no words to be written here.' };
}

/** The words that the document has at a row. */
export function wordsAt(row: Row, data: unknown): string {
  const path = pathOfRow(row, data);
  const value = path && valueAt(data, path);
  return typeof value === 'string' ? value : '';
}
