import { entriesOf, fieldOf, listOf, type Path } from '#core/check/raw.ts';
import { renameKey } from '#formats/yaml/edit-source.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { atOnce } from '#formats/yaml/together.ts';

/** Calls a note or count of the scenario by another name, in every condition and effect that names it. */
export function renameName(source: Source, group: Path, old: string, name: string): Edited {
  const taken = ['counters', 'flags'].flatMap((key) => entriesOf(fieldOf(source.data, key)));
  if (taken.some(([each]) => each === name))
    return refused(`“${name}” is taken: each name stands for one thing.`);
  return atOnce([
    renameKey(source, [...group, old], name),
    ...mentionsOf(source.data, old).map((path) => renameKey(source, path, name)),
  ]);
}

/** The keys of conditions and effects that are this name. */
function mentionsOf(data: unknown, name: string): readonly Path[] {
  const keysAt = (part: unknown, path: Path) => (fieldOf(part, name) === undefined ? [] : [[...path, name]]);
  const linesAt = (lines: unknown, path: Path) =>
    listOf(lines).flatMap((line, index) => keysAt(fieldOf(line, 'when'), [...path, index, 'when']));
  const beats = entriesOf(fieldOf(data, 'beats')).flatMap(([id, beat]) => [
    ...linesAt(fieldOf(beat, 'says'), ['beats', id, 'says']),
    ...linesAt(fieldOf(beat, 'thinks'), ['beats', id, 'thinks']),
    ...listOf(fieldOf(beat, 'replies')).flatMap((reply, index) => {
      const path = ['beats', id, 'replies', index];
      return [
        ...keysAt(fieldOf(reply, 'when'), [...path, 'when']),
        ...keysAt(fieldOf(reply, 'add'), [...path, 'add']),
        ...keysAt(fieldOf(reply, 'set'), [...path, 'set']),
        ...linesAt(fieldOf(reply, 'to'), [...path, 'to']),
      ];
    }),
  ]);
  return [...keysAt(fieldOf(fieldOf(data, 'customer'), 'start'), ['customer', 'start']), ...beats];
}
