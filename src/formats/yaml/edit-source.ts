import type { Path } from '#core/check/raw.ts';
import type { Edited } from './edited.ts';
import type { Source } from './source.ts';

/** Edits of single parts. Each leaves comments, order, quotes and line breaks of everything else as they are. */

/** Plain data that can be written as YAML. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Gives the part at `path` a value, in the style it is written in now; a key that is not there yet is added at the end of its parent. */
export declare function setAt(source: Source, path: Path, value: Plain): Edited;

/** Takes a part out, with the comments that belong to it. */
export declare function removeAt(source: Source, path: Path): Edited;

/** Puts a new entry at `index` of the list at `path`. */
export declare function insertAt(source: Source, path: Path, index: number, value: Plain): Edited;

/** Puts a new key into the group at `path`, before another key, or at its end. */
export declare function insertKey(
  source: Source,
  path: Path,
  key: string,
  value: Plain,
  before?: string,
): Edited;

/** Moves an entry of a list, or a key of a group, to another place among its neighbours, with its comments. */
export declare function moveTo(source: Source, path: Path, index: number): Edited;

/** Calls a key by another name. */
export declare function renameKey(source: Source, path: Path, name: string): Edited;
