import type { Path } from '#core/check/raw.ts';
import { isMarkerId, MARKER_IDS, MARKERS, type Marker, type MarkerId } from '#core/rubric/markers.ts';
import { LENSES } from '#core/rubric/principles.ts';
import type { CaretPlace } from './caret-place.ts';
import { keysAt, standsBelow, takes, valuesAt, type SchemaNode } from './schema-tree.ts';
import type { ScriptNames } from './script-names.ts';

/** Something that may be written at the caret. */
export interface Suggestion {
  readonly kind: 'key' | 'value';
  readonly name: string;
  /** Beside the name: a few words. */
  readonly detail?: string;
  /** Shown for the one that is chosen: what it is for. */
  readonly info?: string;
  /** Keys that must be there come first, keys that are there already are not offered. */
  readonly required?: boolean;
  /** A key whose value stands on the lines below it. */
  readonly below?: boolean;
}

/** What may be written at a place in the caret's file: keys and words of the schema, and the names that the script gives. */
export function suggestAt(place: CaretPlace, schema: SchemaNode, names: ScriptNames): readonly Suggestion[] {
  const keys = place.takes === 'value' ? [] : keySuggestions(place, schema, names);
  const values = place.takes === 'key' ? [] : valueSuggestions(place.path, schema, names);
  return [...keys, ...values];
}

const value = (name: string, detail?: string, info?: string): Suggestion => ({
  kind: 'value',
  name,
  ...(detail !== undefined && { detail }),
  ...(info !== undefined && { info }),
});

function keySuggestions({ path, taken }: CaretPlace, schema: SchemaNode, names: ScriptNames): Suggestion[] {
  const known = keysAt(schema, path).map(({ key, node, required }): Suggestion => {
    const detail = takes(node);
    return {
      kind: 'key',
      name: key,
      required,
      below: standsBelow(node),
      ...(detail !== undefined && { detail }),
      ...(node.description !== undefined && { info: node.description }),
    };
  });
  return [...known, ...namedKeys(path, names)].filter(({ name }) => !taken.includes(name));
}

/** Keys that are names: of regions, counters and flags in conditions and effects, of the persona's exits. */
function namedKeys(path: Path, { regions, counters, flags, exits }: ScriptNames): Suggestion[] {
  const key = (name: string, detail: string): Suggestion => ({ kind: 'key', name, detail });
  const group = path.at(-1);
  const inRegions = [...regions].map(([name, states]) => key(name, states.join(', ')));
  const inCounters = counters.map((name) => key(name, 'counter'));
  const inFlags = flags.map((name) => key(name, 'flag'));
  if (group === 'when' || group === 'while' || path.join('/') === 'customer/start')
    return [...inRegions, ...inCounters, ...inFlags];
  if (group === 'add') return inCounters;
  if (group === 'set') return [...inFlags, ...inCounters];
  if (group === 'on' && path[0] === 'regions')
    return [
      key('turn', 'after the markers of every reply'),
      ...MARKER_IDS.map((id) => key(id, MARKERS[id].label)),
    ];
  if (path.length === 1 && group === 'exits') return exits.map((name) => key(name, 'exit of the persona'));
  return [];
}

function valueSuggestions(path: Path, schema: SchemaNode, names: ScriptNames): Suggestion[] {
  const given = namedValues(path, names);
  if (given.length > 0) return given;
  return valuesAt(schema, path).map((found) => {
    const name = String(found);
    if (!isMarkerId(name)) return value(typeof found === 'string' ? quoted(name) : name);
    return value(name, MARKERS[name].label, aboutMarker(name));
  });
}

/** What the rubric makes of a marker. */
export function aboutMarker(name: MarkerId): string {
  const { code, skill, sign }: Marker = MARKERS[name];
  if ('critical' in MARKERS[name]) return `${code}: a critical error, whatever else is said.`;
  return sign === '+'
    ? `${code}: a sign of the skill “${skill}”.`
    : `${code}: a lapse in the skill “${skill}”.`;
}

const principles = LENSES.flatMap((lens) => lens.principles);

/** Values that are names given elsewhere. */
function namedValues(path: Path, names: ScriptNames): Suggestion[] {
  const place = path.filter((step) => typeof step === 'string');
  const [top] = place;
  const last = place.at(-1);
  const beats = () => [...names.beats].map(([id, line]) => value(id, 'beat', line));
  const endings = () => [...names.endings].map(([id, title]) => value(id, 'ending', title));
  if (last === 'to' && top === 'beats') return [...beats(), ...endings()];
  if (last === 'to' && top === 'regions') return statesOf(names, String(path[1]));
  if (path.length === 1 && top === 'start') return beats();
  if (path.length === 2 && top === 'exits') return endings();
  if (last === 'at' && top === 'allow') return [...beats(), ...endings()];
  if (last === 'persona' && top === 'customer') return names.personas.map((name) => value(name, 'persona'));
  if (last === 'principle') return principles.map(({ id, title, asks }) => value(quoted(id), title, asks));
  if (last === 'initial' && top === 'regions') return statesOf(names, String(path[1]));
  if (path.length === 1 && top === 'mood')
    return [...names.regions.keys()].map((name) => value(name, 'region'));
  const group = place.at(-2);
  if (group === 'when' || group === 'while' || place.slice(0, -1).join('/') === 'customer/start')
    return conditionValues(String(last), names, group !== 'start');
  if (group === 'set') return names.flags.includes(String(last)) ? [value('true'), value('false')] : [];
  return [];
}

const statesOf = ({ regions }: ScriptNames, region: string): Suggestion[] =>
  (regions.get(region) ?? []).map((state) => value(state, region));

function conditionValues(name: string, names: ScriptNames, ranges: boolean): Suggestion[] {
  if (names.regions.has(name)) return statesOf(names, name);
  if (names.flags.includes(name)) return [value('true'), value('false')];
  if (!names.counters.includes(name) || !ranges) return [];
  return [value('1..', '1 or more'), value('..0', '0 or less'), value('1..2', 'from 1 to 2')];
}

/** Words that YAML would read as a number, or as something else than a word. */
function quoted(name: string): string {
  return /^[-+.\d]*$/.test(name) || /^(true|false|null|yes|no|on|off|~)$/i.test(name) ? `'${name}'` : name;
}
