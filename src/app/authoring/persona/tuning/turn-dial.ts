import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { readPersona, type StateFile, type TransitionFile } from '#formats/scenario/draft/read-persona.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { removeAt, setAt, type Plain } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import type { Dial, Turned, Ways } from './dial.ts';
import { listAt, startsWith } from './read-dial.ts';

type Edit = (source: Source) => Edited;

const NOTHING: Edited = { ok: true, steps: [] };

/**
 * Turns a dial in the author's own persona file: what the dial wrote before goes, what the choice needs comes, and everything
 * else in the file stays as it is.
 */
export function turnDial(source: Source, dial: Dial, choice: string, archetype: PersonaFile): Edited {
  const all = dial.choices.map(({ value }) => dial.turn(value, archetype));
  const wanted = dial.turn(choice, archetype);
  const places = new Map(all.flatMap(({ ways }) => ways).map((way) => [keyOf(way), way]));
  return inTurn(source, [
    ...counterEdits(all, wanted),
    ...[...places.values()].map((place): Edit => {
      const first = wanted.ways.find((way) => keyOf(way) === keyOf(place))?.first ?? [];
      const written = all.flatMap(({ ways }) => ways.filter((way) => keyOf(way) === keyOf(place)));
      return (now) => putFirst(now, place, first, written, archetype);
    }),
    ...maskEdits(all, wanted),
  ]);
}

const keyOf = ({ region, state, event }: Ways) => `${region} ${state} ${event}`;

function putFirst(
  source: Source,
  place: Ways,
  first: readonly TransitionFile[],
  written: readonly Ways[],
  archetype: PersonaFile,
): Edited {
  const own = readPersona(source.data);
  if (!own) return { ok: false, problem: 'The persona’s own file cannot be read just now.' };
  const list = listAt(own, place);
  const mine = written.find((way) => startsWith(list, way.first));
  const next = [...first, ...list.slice(mine?.first.length ?? 0)];
  const at = ['regions', place.region, 'states', place.state, 'on', place.event];
  if (next.length === 0) return list.length === 0 ? NOTHING : removeUp(source, at);
  return inTurn(source, [...headsOf(own, place, archetype), (now) => setAt(now, at, asPlain(next))]);
}

/** A state that a file only adds to needs its label, level and face all the same. */
function headsOf(own: PersonaFile, { region, state }: Ways, archetype: PersonaFile): Edit[] {
  const base = archetype.regions[region];
  const head = base?.states[state];
  if (!base || !head || own.regions[region]?.states[state]) return [];
  const stateHead = { level: head.level, label: head.label, expression: head.expression } satisfies StateFile;
  if (own.regions[region]) return [(now) => setAt(now, ['regions', region, 'states', state], stateHead)];
  const regionHead = {
    label: base.label,
    initial: base.initial,
    ...(!base.meter && { meter: false }),
    states: { [state]: stateHead },
  };
  return [(now) => setAt(now, ['regions', region], regionHead)];
}

/** Takes an event's transitions out, and the `on` around them where nothing else is in it. */
function removeUp(source: Source, at: readonly string[]): Edited {
  const parent = at.slice(0, -1);
  const group = at
    .slice(0, -1)
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      source.data,
    );
  const isAlone = typeof group === 'object' && group !== null && Object.keys(group).length === 1;
  return removeAt(source, isAlone ? parent : at);
}

function counterEdits(all: readonly Turned[], wanted: Turned): Edit[] {
  const names = new Set(all.flatMap(({ counters }) => Object.keys(counters ?? {})));
  return [...names].map((name): Edit => {
    const spec = wanted.counters?.[name];
    return (now) => {
      const isThere = Object.hasOwn(readPersona(now.data)?.counters ?? {}, name);
      if (spec && !isThere) return setAt(now, ['counters', name], { max: spec.max });
      return !spec && isThere ? removeUp(now, ['counters', name]) : NOTHING;
    };
  });
}

function maskEdits(all: readonly Turned[], wanted: Turned): Edit[] {
  if (all.every(({ masks }) => masks === undefined)) return [];
  const { masks } = wanted;
  return [
    (now) => {
      if (masks) return setAt(now, ['masks'], asPlain(masks));
      return readPersona(now.data)?.masks === undefined ? NOTHING : removeAt(now, ['masks']);
    },
  ];
}

/** What was made of plain data is plain data. */
function asPlain(value: unknown): Plain {
  return value as Plain;
}
