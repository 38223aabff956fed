import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { removePlace, type Redirect } from './remove-beat.ts';

/** Takes an ending out, with the allowances made for it. Refused while others lead to it, unless they are given another target. */
export function removeEnding(source: Source, id: string, options: Redirect = {}): Edited {
  return removePlace(source, 'endings', id, options);
}
