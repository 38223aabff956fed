import { entriesOf, fieldOf } from '#core/check/raw.ts';
import type { Grade } from '#core/model/words.ts';
import { putKey } from '#formats/yaml/edit-source.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { nameProblem, placesOf } from './names.ts';
import { newEnding } from './new-parts.ts';

export interface NewEnding {
  readonly id: string;
  /** The ending it comes after; without one, it is the last. */
  readonly after?: string;
  readonly grade?: Grade;
}

export function addEnding(source: Source, { id, after, grade = 'fair' }: NewEnding): Edited {
  const problem = nameProblem(id, placesOf(source));
  if (problem !== undefined) return refused(problem);
  const endings = entriesOf(fieldOf(source.data, 'endings')).map(([name]) => name);
  const index = after === undefined ? endings.length : endings.indexOf(after) + 1;
  return putKey(source, ['endings'], id, newEnding(grade), index, 'above');
}
