import type { Draft, DraftLine } from '#formats/scenario/draft/draft.ts';
import { keyOf, type RowKey } from './row.ts';

/** The rows whose words, or whose name, hold `query`, in the order of the script. Capitals and accents do not matter. */
export function findInScript(draft: Draft, query: string): readonly RowKey[] {
  const wanted = plain(query.trim());
  if (wanted === '') return [];
  const found: RowKey[] = [];
  const holds = (...texts: readonly (string | undefined)[]) =>
    texts.some((text) => text !== undefined && plain(text).includes(wanted));
  const lines = (kind: 'says' | 'thinks', beat: string, spoken: readonly DraftLine[]) => {
    spoken.forEach(({ variants }, line) => {
      variants.forEach((text, variant) => {
        if (holds(text)) found.push(keyOf({ kind, beat, line, variant }));
      });
    });
  };
  for (const beat of draft.beats) {
    if (holds(beat.id)) found.push(keyOf({ kind: 'beat', beat: beat.id }));
    lines('says', beat.id, beat.says);
    lines('thinks', beat.id, beat.thinks);
    if (holds(beat.cue)) found.push(keyOf({ kind: 'cue', beat: beat.id }));
    for (const { index, id, says } of beat.replies) {
      if (holds(id, says)) found.push(keyOf({ kind: 'reply', beat: beat.id, index }));
    }
  }
  for (const { id, title, epilogue } of draft.endings) {
    if (holds(id, title)) found.push(keyOf({ kind: 'ending', ending: id }));
    if (holds(epilogue)) found.push(keyOf({ kind: 'epilogue', ending: id }));
  }
  return found;
}

/** Quotes are typed straight and shown curved; accents are often left out. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .toLowerCase();
}
