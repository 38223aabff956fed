import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { entriesOf, fieldOf, textOf, type Path } from '#core/check/raw.ts';
import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { removeAt, renameKey, setAt } from '#formats/yaml/edit-source.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import { atOnce, inTurn } from '#formats/yaml/together.ts';
import type { Source } from '#formats/yaml/source.ts';
import type { FileChanges } from '#app/authoring/document/history.ts';
import type { Studio } from '#app/authoring/document/studio-store.ts';
import { inFile, type Act } from '#app/authoring/persona/acts.ts';
import { namedGroups } from './state-mentions.ts';

/** Edits of what a persona file declares beside its states: its regions, and what it remembers. */

export type Group = 'regions' | 'counters' | 'flags';

type Files = Studio['files'];

/** What conditions may speak of, wherever it is declared: no two may have one name. */
export function takenNames(files: Files, file: string): ReadonlySet<string> {
  const declared = (name: string, groups: readonly Group[]) =>
    groups.flatMap((group) => entriesOf(fieldOf(files[name]?.data, group)).map(([each]) => each));
  return new Set([
    ...Object.keys(LEDGER_COUNTERS),
    ...Object.keys(LEDGER_FLAGS),
    ...declared(file, ['regions', 'counters', 'flags']),
    ...declared(SCENARIO_FILE, ['counters', 'flags']),
  ]);
}

/** A further region, which begins in its only state until it has others. */
export function addRegion(source: Source, name: string, label: string): Edited {
  return setAt(source, ['regions', name], {
    label,
    initial: 'usual',
    states: { usual: { level: 0, label: 'As usual', expression: 'calm' } },
  });
}

/** Takes a region out, and where a customer hides it. Conditions that ask about it stay, for the proof to name. */
export function removeRegion(source: Source, name: string): Edited {
  const regions = entriesOf(fieldOf(source.data, 'regions'));
  const mood = textOf(fieldOf(source.data, 'mood'));
  if (regions.length === 1) return refused('A customer has at least one thing that moves.');
  if (mood === name) return refused('The mood line draws this one, so it stays.');
  const isHidden = fieldOf(fieldOf(source.data, 'masks'), 'region') === name;
  return inTurn(source, [
    (now) => removeAt(now, ['regions', name]),
    ...(isHidden ? [(now: Source) => setField(now, ['masks'], undefined)] : []),
  ]);
}

/** Calls a region, a count or a note by another name, in the persona and in everything of the scenario that names it. */
export function renameDeclared(files: Files, file: string, group: Group, old: string, name: string): Act {
  if (takenNames(files, file).has(name))
    return { ok: false, problem: `“${name}” is taken: each name stands for one thing.` };
  const label = `Rename “${old}”`;
  const renamed = inFile(files, file, label, (source) =>
    inTurn(source, [
      (now) => mentionsRenamed(now, old, name),
      ...(group === 'regions' ? regionMentions(source.data, old) : []).map(
        (path) => (now: Source) => setAt(now, path, name),
      ),
      (now) => renameKey(now, [group, old], name),
    ]),
  );
  const scenario = files[SCENARIO_FILE];
  if (!renamed.ok || !scenario) return renamed;
  const mentioned = mentionsRenamed(scenario, old, name);
  if (!mentioned.ok) return mentioned;
  const changes: FileChanges[] = [...renamed.edit.changes];
  if (mentioned.steps.length > 0) changes.push({ file: SCENARIO_FILE, steps: mentioned.steps });
  return { ok: true, edit: { label, changes } };
}

/** Where a persona names a region outside of conditions. */
function regionMentions(data: unknown, region: string): readonly Path[] {
  const inMood = fieldOf(data, 'mood') === region ? [['mood']] : [];
  return fieldOf(fieldOf(data, 'masks'), 'region') === region ? [...inMood, ['masks', 'region']] : inMood;
}

function mentionsRenamed(source: Source, old: string, name: string): Edited {
  return atOnce(
    namedGroups(source.data)
      .filter(([group]) => fieldOf(group, old) !== undefined)
      .map(([, path]) => renameKey(source, [...path, old], name)),
  );
}
