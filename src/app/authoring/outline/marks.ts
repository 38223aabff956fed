import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import type { Path } from '#core/check/raw.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import type { ScenarioPart } from '#app/authoring/document/selection.ts';
import { beatOf, keyOf, type Row, type RowKey } from './row.ts';

/** Which rows of the script the proof has something to say about. */

/** Beat or ending, or '' for the parts before the script → rows in it. */
export type Marks = ReadonlyMap<string, readonly RowKey[]>;

const NONE: readonly RowKey[] = [];

export const marksIn = (marks: Marks, name: string) => marks.get(name) ?? NONE;

/** Reads one proof after the other; what is marked as before is the same object, so that only other beats are drawn again. */
export function openMarkReader(): (findings: readonly Finding[]) => Marks {
  let last: { findings: readonly Finding[]; marks: Marks } = { findings: [], marks: new Map() };
  return (findings) => {
    if (findings === last.findings) return last.marks;
    const rows = new Map<string, Set<RowKey>>();
    for (const { file, path } of findings) {
      if (file !== SCENARIO_FILE) continue;
      const row = rowAt(path);
      const group = beatOf(row) ?? ('ending' in row ? row.ending : '');
      const keys = rows.get(group) ?? new Set();
      keys.add(keyOf(row));
      // A beat's name counts what is found anywhere in it.
      if (row.kind === 'reply') keys.add(keyOf({ kind: 'beat', beat: row.beat }));
      rows.set(group, keys);
    }
    const marks = new Map(
      [...rows].map(([group, keys]) => {
        const old = last.marks.get(group);
        const same = old?.length === keys.size && old.every((key) => keys.has(key));
        return [group, same ? old : [...keys]] as const;
      }),
    );
    last = { findings, marks };
    return marks;
  };
}

const PARTS: Readonly<Record<string, ScenarioPart>> = {
  customer: 'customer',
  briefing: 'briefing',
  facilitator: 'facilitator',
  counters: 'rules',
  flags: 'rules',
  exits: 'rules',
  allow: 'rules',
  'broken-promise': 'rules',
  'policy-warnings': 'rules',
};

/** The row in which a part of the file is shown. */
function rowAt([group, name, list, index]: Path): Row {
  if (group === 'beats' && name !== undefined) {
    const beat = String(name);
    return list === 'replies' && typeof index === 'number'
      ? { kind: 'reply', beat, index }
      : { kind: 'beat', beat };
  }
  if (group === 'endings' && name !== undefined) return { kind: 'ending', ending: String(name) };
  return { kind: 'part', part: PARTS[String(group)] ?? 'about' };
}
