import { fieldOf } from '#core/check/raw.ts';
import { PHASES, type Phase } from '#core/model/words.ts';
import { insertKey, putKey, setAt } from '#formats/yaml/edit-source.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { beatsOf, nameProblem, placesOf } from './names.ts';
import { newBeat } from './new-parts.ts';

export interface NewBeat {
  readonly id: string;
  /** The beat it comes after; without one, it is the last. */
  readonly after?: string;
  /** Without one, that of the beat before. */
  readonly phase?: Phase;
}

/** A new beat with two replies, which lead on to the beat below, or to the first ending. */
export function addBeat(source: Source, { id, after, phase }: NewBeat): Edited {
  const problem = nameProblem(id, placesOf(source));
  if (problem !== undefined) return refused(problem);
  const beats = beatsOf(source);
  const above = after ?? beats.at(-1);
  const index = above === undefined ? 0 : beats.indexOf(above) + 1;
  const own =
    above === undefined ? undefined : fieldOf(fieldOf(fieldOf(source.data, 'beats'), above), 'phase');
  const value = newBeat(
    phase ?? PHASES.find((known) => known === own) ?? 'open',
    nextPlace(source, index, id),
  );
  const first = beats.length === 0;
  return inTurn(source, [
    (now) =>
      first ? insertKey(now, ['beats'], id, value) : putKey(now, ['beats'], id, value, index, 'above'),
    (now) =>
      first && fieldOf(now.data, 'start') !== id ? setAt(now, ['start'], id) : { ok: true, steps: [] },
  ]);
}

/** Where a new reply leads until its author says: to the beat at `index`, or the first ending. */
function nextPlace(source: Source, index: number, otherwise: string): string {
  const beats = beatsOf(source);
  return beats[index] ?? placesOf(source)[beats.length] ?? otherwise;
}
