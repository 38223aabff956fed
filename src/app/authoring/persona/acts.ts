import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { entriesOf, fieldOf } from '#core/check/raw.ts';
import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import { afterwards, inTurn } from '#formats/yaml/together.ts';
import type { Source } from '#formats/yaml/source.ts';
import type { Edit, FileChanges } from '#app/authoring/document/history.ts';
import { type Studio } from '#app/authoring/document/studio-store.ts';
import { takenIds, type PersonaParts } from './persona-parts.ts';
import type { Shipped } from './shipped.ts';
import type { Dial } from './tuning/dial.ts';
import { copiedText, extendingText, ownPersonaId, spelledOutText } from './tuning/own-persona.ts';
import { turnDial } from './tuning/turn-dial.ts';

/** What the workshop does to the files, each one step of undo; or why it cannot, in a sentence. */
export type Act =
  { readonly ok: true; readonly edit: Edit } | { readonly ok: false; readonly problem: string };

type Files = Studio['files'];

const NO_SCENARIO = 'There is no scenario to put it into.';

/**
 * Another customer: the persona's name, and with it what spoke of the one before goes: a start in states that this one does not
 * have, additions to signals it does not know, ways out it does not take. A way out of its own leads to a sad ending until told otherwise.
 */
export function choosePersona(files: Files, id: string, persona: PersonaFile): Act {
  const scenario = files[SCENARIO_FILE];
  if (!scenario) return { ok: false, problem: NO_SCENARIO };
  const customer = fieldOf(scenario.data, 'customer');
  const isKnown = (name: string, value: unknown) => {
    const region = Object.hasOwn(persona.regions, name) ? persona.regions[name] : undefined;
    if (region) return typeof value === 'string' && Object.hasOwn(region.states, value);
    return [LEDGER_COUNTERS, LEDGER_FLAGS, persona.counters, persona.flags].some((names) =>
      Object.hasOwn(names, name),
    );
  };
  const sad = entriesOf(fieldOf(scenario.data, 'endings')).find(([, ending]) =>
    ['damaged', 'unresolved'].includes(String(fieldOf(ending, 'grade'))),
  )?.[0];
  const exits = entriesOf(fieldOf(scenario.data, 'exits'));
  const missing = Object.keys(persona.exits).filter((exit) => exits.every(([name]) => name !== exit));
  return inScenario(scenario, `Make the customer “${id}”`, [
    (now) => setField(now, ['customer', 'persona'], id),
    ...without(
      ['customer', 'start'],
      entriesOf(fieldOf(customer, 'start')),
      ([name, value]) => !isKnown(name, value),
    ),
    ...without(
      ['customer', 'signals'],
      entriesOf(fieldOf(customer, 'signals')),
      ([name]) => !Object.hasOwn(persona.signals, name),
    ),
    ...without(['exits'], exits, ([name]) => !Object.hasOwn(persona.exits, name)),
    ...(sad === undefined ? [] : missing.map((exit) => (now: Source) => setField(now, ['exits', exit], sad))),
  ]);
}

/** Turns a dial. The first time this gives the customer a persona file of their own, with only what differs from the archetype. */
export function turn(files: Files, shipped: Shipped, parts: PersonaParts, dial: Dial, choice: string): Act {
  const label = `${dial.question} “${dial.choices.find(({ value }) => value === choice)?.label ?? choice}”`;
  if (parts.file !== null) {
    return inFile(files, parts.file, label, (source) => turnDial(source, dial, choice, parts.archetype));
  }
  const own = newOwn(files, shipped, parts, shipped.extending.has(parts.id) ? 'whole' : 'differing');
  const source = openSource(own.text);
  const turned = turnDial(source, dial, choice, parts.archetype);
  if (!turned.ok) return turned;
  return withOwn(files, { ...own, text: afterwards(source, turned.steps).text }, label);
}

/** A persona file of the customer's own with everything in it, to be edited freely. */
export function makeWhole(files: Files, shipped: Shipped, parts: PersonaParts): Act {
  const label = 'Write out the customer’s persona';
  if (parts.file === null) return withOwn(files, newOwn(files, shipped, parts, 'whole'), label);
  const text = spelledOutText(parts.id, parts.merged);
  return { ok: true, edit: { label, changes: [{ file: parts.file, text }] } };
}

/** An edit of the customer's own persona file. */
export function inFile(
  files: Files,
  file: string,
  label: string,
  edit: (source: Source) => Edited,
  mergeKey?: string,
): Act {
  const source = files[file];
  const edited = source ? edit(source) : undefined;
  if (!edited?.ok) return edited ?? { ok: false, problem: `The file “${file}” is gone.` };
  const changes: FileChanges[] = edited.steps.length > 0 ? [{ file, steps: edited.steps }] : [];
  return { ok: true, edit: { label, changes, ...(mergeKey !== undefined && { mergeKey }) } };
}

interface NewOwn {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

function newOwn(files: Files, shipped: Shipped, parts: PersonaParts, how: 'whole' | 'differing'): NewOwn {
  const name = fieldOf(fieldOf(files[SCENARIO_FILE]?.data, 'customer'), 'name');
  const id = ownPersonaId(parts.id, typeof name === 'string' ? name : '', takenIds(files, shipped));
  const text = shipped.texts.get(parts.id);
  const builds = shipped.extending.has(parts.id);
  const whole = text === undefined || builds ? spelledOutText(id, parts.archetype) : copiedText(id, text);
  return {
    id,
    file: `${id}.persona.yaml`,
    text: how === 'whole' ? whole : extendingText(id, parts.archetype),
  };
}

function withOwn(files: Files, { id, file, text }: NewOwn, label: string): Act {
  const scenario = files[SCENARIO_FILE];
  if (!scenario) return { ok: false, problem: NO_SCENARIO };
  const named = setField(scenario, ['customer', 'persona'], id);
  if (!named.ok) return named;
  return {
    ok: true,
    edit: {
      label,
      changes: [
        { file, text },
        { file: SCENARIO_FILE, steps: named.steps },
      ],
    },
  };
}

function inScenario(scenario: Source, label: string, edits: readonly ((source: Source) => Edited)[]): Act {
  const edited = inTurn(scenario, edits);
  return edited.ok
    ? { ok: true, edit: { label, changes: [{ file: SCENARIO_FILE, steps: edited.steps }] } }
    : edited;
}

/** Takes out those keys of a group that go; the group with them where none stays. */
function without(
  path: readonly string[],
  entries: readonly [string, unknown][],
  goes: (entry: [string, unknown]) => boolean,
): ((source: Source) => Edited)[] {
  const gone = entries.filter(goes);
  if (gone.length > 0 && gone.length === entries.length) return [(now) => setField(now, path, undefined)];
  return gone.map(
    ([name]) =>
      (now) =>
        setField(now, [...path, name], undefined),
  );
}
