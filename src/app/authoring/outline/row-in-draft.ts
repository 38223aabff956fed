import type { Draft, DraftLine } from '#formats/scenario/draft/draft.ts';
import { keyOf, rowOf, type Row, type RowKey } from './row.ts';

/** The row itself where the draft has it, else the nearest one that is there; so that there is always one to go on from. */
export function rowInDraft(key: RowKey, draft: Draft): RowKey {
  const row = rowOf(key);
  if (row.kind === 'part') return key;
  if (row.kind === 'ending' || row.kind === 'epilogue') {
    return draft.endings.some(({ id }) => id === row.ending) ? key : start(draft);
  }
  const beat = draft.beats.find(({ id }) => id === row.beat);
  if (!beat) return start(draft);
  const there: Row = { kind: 'beat', beat: beat.id };
  switch (row.kind) {
    case 'beat':
      return key;
    case 'says':
    case 'thinks':
      return holds(beat[row.kind], row) || (row.kind === 'says' && isFirst(row)) ? key : keyOf(there);
    case 'cue':
      return beat.cue === undefined ? keyOf(there) : key;
    case 'reply': {
      if (beat.replies[row.index]) return key;
      const last = beat.replies.at(-1);
      return keyOf(last ? { kind: 'reply', beat: beat.id, index: last.index } : there);
    }
  }
}

const holds = (lines: readonly DraftLine[], { line, variant }: { line: number; variant: number }) =>
  lines[line]?.variants[variant] !== undefined;

/** A beat always shows a place for what the customer says. */
const isFirst = ({ line, variant }: { line: number; variant: number }) => line === 0 && variant === 0;

function start({ beats }: Draft): RowKey {
  const [first] = beats;
  return keyOf(first ? { kind: 'beat', beat: first.id } : { kind: 'part', part: 'about' });
}
