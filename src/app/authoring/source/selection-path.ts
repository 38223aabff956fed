import type { Path } from '#core/check/raw.ts';
import type { ScenarioPart, Selection } from '#app/authoring/document/selection.ts';

/** Between what the author has before them and its place in `scenario.yaml`. */

const PARTS: Readonly<Record<Exclude<ScenarioPart, 'about'>, readonly string[]>> = {
  customer: ['customer'],
  briefing: ['briefing'],
  facilitator: ['facilitator'],
  rules: ['counters', 'flags', 'exits', 'broken-promise', 'policy-warnings', 'allow', 'start'],
};

/** What stands at a path. */
export function selectionAt(path: Path): Selection {
  const [top, name, list, index] = path;
  if (top === 'beats' && typeof name === 'string') {
    return list === 'replies' && typeof index === 'number'
      ? { kind: 'reply', beat: name, index }
      : { kind: 'beat', beat: name };
  }
  if (top === 'endings' && typeof name === 'string') return { kind: 'ending', ending: name };
  for (const part of ['customer', 'briefing', 'facilitator', 'rules'] as const)
    if (PARTS[part].includes(String(top))) return { kind: 'part', part };
  return { kind: 'part', part: 'about' };
}

/** Where a selection stands: the first of these paths that is in the file. */
export function pathsOf(selection: Selection): readonly Path[] {
  switch (selection.kind) {
    case 'beat':
      return [['beats', selection.beat]];
    case 'reply':
      return [
        ['beats', selection.beat, 'replies', selection.index],
        ['beats', selection.beat],
      ];
    case 'ending':
      return [['endings', selection.ending]];
    case 'part':
      return selection.part === 'about'
        ? [['title'], ['format']]
        : PARTS[selection.part].map((name) => [name]);
  }
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return JSON.stringify(pathsOf(a)) === JSON.stringify(pathsOf(b));
}
