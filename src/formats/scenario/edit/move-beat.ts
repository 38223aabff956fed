import { moveTo } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';

/** Moves a beat to another place in the file's order. What leads to it stays as it is. */
export function moveBeat(source: Source, id: string, index: number): Edited {
  return moveTo(source, ['beats', id], index);
}
