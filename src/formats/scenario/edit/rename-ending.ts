import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { renamePlace } from './rename-beat.ts';

/** Calls an ending by another name, wherever it is named. */
export function renameEnding(source: Source, old: string, name: string): Edited {
  return renamePlace(source, 'endings', old, name);
}
