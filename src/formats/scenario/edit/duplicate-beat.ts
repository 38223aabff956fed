import { copyAt } from '#formats/yaml/copy-at.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { nameProblem, placesOf } from './names.ts';

/** Puts a copy of a beat below it. Its replies lead where the first one's do. */
export function duplicateBeat(source: Source, id: string, newId: string): Edited {
  const problem = nameProblem(newId, placesOf(source));
  return problem === undefined ? copyAt(source, ['beats', id], newId) : refused(problem);
}
