import type { Block } from './edit-lines.ts';
import type { Changes } from './source.ts';

/** Entries written in brackets: taking them out, putting them in, moving them. */

function places({ collection, at }: Block): { from: number; to: number }[] {
  return collection.entries.map((entry) => ({
    from: Math.min(entry.key.from, entry.value.from) + entry.at + at,
    to: Math.max(entry.value.to, entry.key.to, entry.opens ?? 0) + entry.at + at,
  }));
}

/** Takes out one of several entries. */
export function removeInBrackets(block: Block, index: number): Changes {
  const all = places(block);
  const [above, own, below] = [all[index - 1], all[index], all[index + 1]];
  if (own && below) return [{ from: own.from, to: below.from, insert: '' }];
  return own && above ? [{ from: above.to, to: own.to, insert: '' }] : [];
}

/** Puts an entry in before the one at `index`, or after the last; there is at least one. */
export function insertInBrackets(block: Block, index: number, entry: string): Changes {
  const all = places(block);
  const next = all[index];
  if (next) return [{ from: next.from, to: next.from, insert: `${entry}, ` }];
  const end = all.at(-1)?.to ?? 0;
  return [{ from: end, to: end, insert: `, ${entry}` }];
}

/** Moves an entry to the place `to`, counted without it; what stands between entries stays. */
export function moveInBrackets(block: Block, from: number, to: number): Changes {
  const all = places(block);
  const written = all.map((place) => block.text.slice(place.from, place.to));
  const [moved = ''] = written.splice(from, 1);
  written.splice(to, 0, moved);
  return all.flatMap((place, i) => {
    const insert = written[i] ?? '';
    return insert === block.text.slice(place.from, place.to) ? [] : [{ ...place, insert }];
  });
}
