import type { ScenarioPart, Selection } from '#app/authoring/document/selection.ts';

/** One line of the script as the outline shows it: what the arrow keys go over. */
export type Row =
  | { readonly kind: 'part'; readonly part: ScenarioPart }
  /** A beat's name. */
  | { readonly kind: 'beat'; readonly beat: string }
  | {
      readonly kind: 'says' | 'thinks';
      readonly beat: string;
      readonly line: number;
      readonly variant: number;
    }
  | { readonly kind: 'cue'; readonly beat: string }
  | { readonly kind: 'reply'; readonly beat: string; readonly index: number }
  /** An ending's title. */
  | { readonly kind: 'ending'; readonly ending: string }
  | { readonly kind: 'epilogue'; readonly ending: string };

/** A row as one word, for attributes and comparing: kind, numbers, and the name last, because a name may hold anything. */
export type RowKey = string;

export function keyOf(row: Row): RowKey {
  switch (row.kind) {
    case 'part':
      return `part/${row.part}`;
    case 'beat':
    case 'cue':
      return `${row.kind}/${row.beat}`;
    case 'says':
    case 'thinks':
      return `${row.kind}/${row.line}/${row.variant}/${row.beat}`;
    case 'reply':
      return `reply/${row.index}/${row.beat}`;
    case 'ending':
    case 'epilogue':
      return `${row.kind}/${row.ending}`;
  }
}

/** Numbers that stand between a kind and the name. */
const NUMBERS: Readonly<Record<Row['kind'], number>> = {
  part: 0,
  beat: 0,
  says: 2,
  thinks: 2,
  cue: 0,
  reply: 1,
  ending: 0,
  epilogue: 0,
};

/** The row of a key made by `keyOf`. */
export function rowOf(key: RowKey): Row {
  const [kind = '', ...rest] = key.split('/');
  const count = NUMBERS[kind as Row['kind']];
  const [first = 0, second = 0] = rest.slice(0, count).map(Number);
  const name = rest.slice(count).join('/');
  switch (kind as Row['kind']) {
    case 'part':
      return { kind: 'part', part: name as ScenarioPart };
    case 'beat':
      return { kind: 'beat', beat: name };
    case 'cue':
      return { kind: 'cue', beat: name };
    case 'says':
      return { kind: 'says', beat: name, line: first, variant: second };
    case 'thinks':
      return { kind: 'thinks', beat: name, line: first, variant: second };
    case 'reply':
      return { kind: 'reply', beat: name, index: first };
    case 'ending':
      return { kind: 'ending', ending: name };
    case 'epilogue':
      return { kind: 'epilogue', ending: name };
  }
}

/** What the whole studio has selected while this row is the one before the author. */
export function selectionOf(row: Row): Selection {
  switch (row.kind) {
    case 'part':
    case 'reply':
      return row;
    case 'beat':
    case 'says':
    case 'thinks':
    case 'cue':
      return { kind: 'beat', beat: row.beat };
    case 'ending':
    case 'epilogue':
      return { kind: 'ending', ending: row.ending };
  }
}

export function sameSelection(one: Selection, other: Selection): boolean {
  return keyOf(one) === keyOf(other);
}

/** The beat a row belongs to; undefined before and after the script. */
export function beatOf(row: Row): string | undefined {
  return 'beat' in row ? row.beat : undefined;
}
