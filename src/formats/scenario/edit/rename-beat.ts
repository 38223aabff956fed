import { renameKey, setAt } from '#formats/yaml/edit-source.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { atOnce } from '#formats/yaml/together.ts';
import { allowancesAt, mentionsOf, nameProblem, placesOf } from './names.ts';

/** Calls a beat by another name, wherever it is named: by replies, the start, exits and allowances. */
export function renameBeat(source: Source, old: string, name: string): Edited {
  return renamePlace(source, 'beats', old, name);
}

export function renamePlace(source: Source, group: 'beats' | 'endings', old: string, name: string): Edited {
  if (old === name) return { ok: true, steps: [] };
  const problem = nameProblem(name, placesOf(source));
  if (problem !== undefined) return refused(problem);
  return atOnce([
    renameKey(source, [group, old], name),
    ...mentionsOf(source, old).map(({ path }) => setAt(source, path, name)),
    ...allowancesAt(source, old).map(({ index, at }) =>
      setAt(source, ['allow', index, 'at'], name + at.slice(old.length)),
    ),
  ]);
}
