import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { entriesOf, fieldOf, textOf, type Path } from '#core/check/raw.ts';
import { removeAt, renameKey, setAt } from '#formats/yaml/edit-source.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import { atOnce, inTurn } from '#formats/yaml/together.ts';
import type { Source } from '#formats/yaml/source.ts';
import type { FileChanges } from '#app/authoring/document/history.ts';
import { type Studio } from '#app/authoring/document/studio-store.ts';
import { inFile, type Act } from '#app/authoring/persona/acts.ts';
import { stateMentions, waysTo } from './state-mentions.ts';

/** Edits of the states of a persona file that spells everything out. */

const statesAt = (region: string): Path => ['regions', region, 'states'];

const statesOf = ({ data }: Source, region: string) =>
  entriesOf(fieldOf(fieldOf(fieldOf(data, 'regions'), region), 'states'));

/** The highest level a state may have. */
const WORST_LEVEL = 9;

/** A further state, one level worse than the worst, which nothing leads to yet. */
export function addState(source: Source, region: string): Edited {
  const states = statesOf(source, region);
  const names = new Set(states.map(([id]) => id));
  let id = 'new-state';
  for (let n = 2; names.has(id); n++) id = `new-state-${n}`;
  const levels = states.map(([, state]) => Number(fieldOf(state, 'level') ?? 0));
  const level = Math.min(WORST_LEVEL, Math.max(-1, ...levels) + 1);
  return setAt(source, [...statesAt(region), id], { level, label: 'New state', expression: 'calm' });
}

/** Takes a state out, with everything that leads to it; a region that began in it begins in the next. */
export function removeState(source: Source, region: string, state: string): Edited {
  const others = statesOf(source, region).filter(([id]) => id !== state);
  const [next] = others[0] ?? [];
  if (next === undefined) return refused('There is at least one state.');
  const initial = textOf(fieldOf(fieldOf(fieldOf(source.data, 'regions'), region), 'initial'));
  const own = [...statesAt(region), state];
  // From the last to the first, so that the places before stay as they are.
  const ways = waysTo(source.data, region, state)
    .filter((path) => path[3] !== state || path[2] !== 'states')
    .toReversed();
  return inTurn(source, [
    ...ways.map((path) => (now: Source) => removeWay(now, path)),
    (now) => removeAt(now, own),
    ...(initial === state ? [(now: Source) => setAt(now, ['regions', region, 'initial'], next)] : []),
  ]);
}

/** Takes one transition out; its event with it where it was the only one. */
export function removeWay(source: Source, path: Path): Edited {
  const parent = path.slice(0, -1);
  const list = parent.reduce<unknown>((value, key) => fieldOf(value, String(key)), source.data);
  return removeAt(source, Array.isArray(list) && list.length === 1 ? parent : path);
}

/** Calls a state by another name, in the persona and in everything of the scenario that names it. */
export function renameState(
  files: Studio['files'],
  file: string,
  region: string,
  state: string,
  name: string,
): Act {
  const label = `Rename the state “${state}”`;
  const renamed = inFile(files, file, label, (source) => {
    if (statesOf(source, region).some(([id]) => id === name))
      return refused(`There is a state “${name}” here already.`);
    const initial = textOf(fieldOf(fieldOf(fieldOf(source.data, 'regions'), region), 'initial'));
    return inTurn(source, [
      (now) => mentionsRenamed(now, region, state, name),
      (now) => atOnce(waysTo(now.data, region, state).map((path) => setAt(now, [...path, 'to'], name))),
      ...(initial === state ? [(now: Source) => setAt(now, ['regions', region, 'initial'], name)] : []),
      (now) => renameKey(now, [...statesAt(region), state], name),
    ]);
  });
  if (!renamed.ok) return renamed;
  const scenario = files[SCENARIO_FILE];
  const mentioned = scenario && mentionsRenamed(scenario, region, state, name);
  if (mentioned && !mentioned.ok) return mentioned;
  const changes: FileChanges[] = [...renamed.edit.changes];
  if (mentioned && mentioned.steps.length > 0) changes.push({ file: SCENARIO_FILE, steps: mentioned.steps });
  return { ok: true, edit: { label, changes } };
}

function mentionsRenamed(source: Source, region: string, state: string, name: string): Edited {
  return atOnce(stateMentions(source.data, region, state).map((path) => setAt(source, path, name)));
}
