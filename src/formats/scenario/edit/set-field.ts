import type { Path } from '#core/check/raw.ts';
import { removeAt, setAt, type Plain } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';

/** Gives a field a value; `undefined` takes it out, and is nothing where there is none. */
export function setField(source: Source, path: Path, value: Plain | undefined): Edited {
  if (value !== undefined) return setAt(source, path, value);
  return source.placeOf(path, 'key') ? removeAt(source, path) : { ok: true, steps: [] };
}
