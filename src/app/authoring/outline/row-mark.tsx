import type { Path } from '#core/check/raw.ts';
import type { ScenarioPart } from '#app/authoring/document/selection.ts';
import { FindingMark } from '#app/authoring/proof/finding-marks.tsx';
import { keyOf, type Row, type RowKey } from './row.ts';

/** What the proof found at a row or below it; nothing where it found nothing. Only rows with findings listen to the proof. */
export function RowMark({ row, marked }: { readonly row: Row; readonly marked: readonly RowKey[] }) {
  if (!marked.includes(keyOf(row))) return null;
  return <FindingMark paths={pathsOf(row)} />;
}

/** The keys of the file that the form of a part is about. */
const PART_KEYS: Readonly<Record<ScenarioPart, readonly string[]>> = {
  about: [
    'format',
    'id',
    'catalogue',
    'title',
    'summary',
    'aim',
    'language',
    'channel',
    'minutes',
    'rating',
    'label',
    'key',
    'start',
  ],
  customer: ['customer'],
  briefing: ['briefing'],
  facilitator: ['facilitator'],
  rules: ['counters', 'flags', 'exits', 'allow', 'broken-promise', 'policy-warnings'],
};

function pathsOf(row: Row): readonly Path[] {
  switch (row.kind) {
    case 'part':
      return PART_KEYS[row.part].map((key) => [key]);
    case 'reply':
      return [['beats', row.beat, 'replies', row.index]];
    case 'ending':
    case 'epilogue':
      return [['endings', row.ending]];
    case 'beat':
    case 'says':
    case 'thinks':
    case 'cue':
      return [['beats', row.beat]];
  }
}
