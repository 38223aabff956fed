import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { setAt, type Plain } from '#formats/yaml/edit-source.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { applyChanges } from '#formats/yaml/source.ts';

/** A persona file of the author's own: the archetype with only what differs, or all of it. */

/** For an editor that stands in `scenarios/`; in a draft it would lead nowhere. */
const SCHEMA_LINE = /^# yaml-language-server:.*\r?\n/;

/** Builds on the archetype, so that only what differs is written. An archetype that builds on another cannot be built on. */
export function extendingText(id: string, archetype: PersonaFile): string {
  return [
    'format: 1',
    `id: ${id}`,
    `temperament: ${archetype.temperament}`,
    `extends: ${archetype.id}`,
    `summary: ${JSON.stringify(oneLine(archetype.summary))}`,
    'regions: {}',
    '',
  ].join('\n');
}

/** The archetype's own text under another id, comments and all. */
export function copiedText(id: string, archetypeText: string): string {
  const source = openSource(archetypeText.replace(SCHEMA_LINE, ''));
  const renamed = setAt(source, ['id'], id);
  return renamed.ok ? renamed.steps.reduce(applyChanges, source.text) : source.text;
}

/** Everything a persona is, with what it builds on, spelled out in one file. */
export function spelledOutText(id: string, merged: PersonaFile): string {
  const parts: [string, Plain][] = [
    ['id', id],
    ['temperament', merged.temperament],
    ['summary', oneLine(merged.summary)],
    ['signals', asPlain(merged.signals)],
    ['counters', asPlain(merged.counters)],
    ['flags', asPlain(merged.flags)],
    ...(merged.mood === undefined ? [] : [['mood', merged.mood] satisfies [string, Plain]]),
    ...(merged.masks === undefined ? [] : [['masks', asPlain(merged.masks)] satisfies [string, Plain]]),
    ['exits', asPlain(merged.exits)],
    ['regions', asPlain(merged.regions)],
  ];
  const source = openSource('format: 1\n');
  const written = inTurn(
    source,
    parts.map(
      ([key, value]) =>
        (now) =>
          setAt(now, [key], value),
    ),
  );
  if (!written.ok) throw new Error(`a persona could not be written: ${written.problem}`);
  return written.steps.reduce(applyChanges, source.text);
}

const MOST_LETTERS = 48;

/** A name for it: after the customer and the archetype, and nobody else's. */
export function ownPersonaId(archetype: string, customer: string, taken: ReadonlySet<string>): string {
  const first = customer
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .split(/ +/, 1)[0];
  const stem = `${first === undefined || first === '' ? 'my' : first.slice(0, MOST_LETTERS)}-${archetype}`;
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  return id;
}

const oneLine = (text: string) => text.trim().replaceAll(/\s+/g, ' ');

/** A persona that was read is plain data; what is absent is not written. */
function asPlain(value: unknown): Plain {
  return JSON.parse(JSON.stringify(value)) as Plain;
}
