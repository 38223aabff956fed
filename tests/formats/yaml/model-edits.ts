import fc from 'fast-check';
import type { Path } from '#core/check/raw.ts';
import {
  insertAt,
  insertKey,
  moveTo,
  removeAt,
  renameKey,
  setAt,
  type Plain,
} from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';

/** Edits of single parts, made on a text and on plain data alike. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface ModelEdit {
  readonly told: string;
  /** The part that is taken out or written anew, whose comments may go. */
  readonly gone: Path | undefined;
  readonly onText: (source: Source) => Edited;
  readonly onData: (data: Json) => Json;
}

function pathsOf(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  const entries = Array.isArray(data) ? data.map((item, i) => [i, item] as const) : Object.entries(data);
  return [path, ...entries.flatMap(([step, item]) => pathsOf(item, [...path, step]))];
}

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], data);
}

const isMap = (part: unknown): part is { [key: string]: Json } =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** Texts that YAML might take for something else, and those that people type. */
const text = fc.oneof(
  fc.constantFrom(
    'plain words',
    'Hello ',
    ' lead',
    '',
    '- dash',
    'a: b',
    'a #b',
    '# no comment',
    'it’s',
    "it's",
    '"quoted"',
    'both " and \'',
    'true',
    'null',
    '~',
    '12',
    '1_000',
    '0x1f',
    '1e3',
    '..0',
    '1..',
    '12:30',
    'y',
    '@at',
    '`tick',
    '%x',
    '&anchor',
    '*alias',
    '!tag',
    '|',
    '>-',
    'back\\slash',
    'a, b',
    '[x]',
    '{x}',
    'x:',
    'tab\there',
    'two\nlines',
    'two\n\n\nlines\n',
    'ends\n\n',
    '\nbegins',
    'one\n  indented\ntwo',
    'trailing \nspaces  \n',
    '\r\nwindows',
    '\u2028',
    '\u0085',
    '\u0007',
    '\uFEFF',
    '😀',
    '---',
    '...',
    '? x',
    'word '.repeat(60).trim(),
    `${'word '.repeat(30)}  two  spaces ${'word '.repeat(30)}`,
    `${'long '.repeat(40)}\n${'lines '.repeat(40)}`,
    'x'.repeat(300),
    '<<',
    '=',
    'constructor',
  ),
  fc.string({ maxLength: 40 }),
  fc.lorem({ maxCount: 40 }),
);

const single: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.integer({ min: -99, max: 99 }) },
  { weight: 1, arbitrary: fc.constantFrom<Json>(true, false, null, 1.5, 1e21, -0.25) },
);

const key = fc.constantFrom(
  'alpha',
  'beta-gamma',
  'two words',
  'x.y',
  'q"uote',
  'true',
  'with: colon',
  'é',
  '#x',
);

const value: fc.Arbitrary<Json> = fc.letrec<{ part: Json; list: Json[]; map: { [key: string]: Json } }>(
  (tie) => ({
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: single },
      { weight: 1, arbitrary: tie('list') },
      { weight: 1, arbitrary: tie('map') },
    ),
    list: fc.array(tie('part'), { maxLength: 3 }),
    map: fc.dictionary(key, tie('part'), { maxKeys: 3, noNullPrototype: true }),
  }),
).part;

/** Chooses among what there is only when the data is known. */
export const modelEdit: fc.Arbitrary<(data: Json) => ModelEdit | undefined> = fc
  .record({
    kind: fc.constantFrom('set', 'set', 'set', 'remove', 'insert', 'key', 'move', 'rename'),
    where: fc.nat(),
    place: fc.nat(),
    key,
    value,
  })
  .map((drawn) => (data) => editOf(data, drawn));

interface Drawn {
  readonly kind: string;
  readonly where: number;
  readonly place: number;
  readonly key: string;
  readonly value: Json;
}

function editOf(data: Json, { kind, where, place, key: name, value: written }: Drawn): ModelEdit | undefined {
  const choose = (paths: readonly Path[]): Path | undefined => paths[where % Math.max(1, paths.length)];
  const all = pathsOf(data);
  const parts = all.filter((path) => path.length > 0);
  const maps = all.filter((path) => isMap(at(data, path)));
  const lists = all.filter((path) => Array.isArray(at(data, path)));
  const told = (path: Path, ...more: unknown[]) => JSON.stringify([kind, path, ...more]);
  const plain = written as Plain;
  if (kind === 'set') {
    const path = choose(parts);
    return (
      path && {
        told: told(path, written),
        gone: path,
        onText: (source) => setAt(source, path, plain),
        onData: (old) => changed(old, path, (parent, step) => put(parent, step, written)),
      }
    );
  }
  if (kind === 'remove') {
    const path = choose(parts);
    return (
      path && {
        told: told(path),
        gone: path,
        onText: (source) => removeAt(source, path),
        onData: (old) => changed(old, path, (parent, step) => without(parent, step)),
      }
    );
  }
  if (kind === 'insert') {
    const path = choose(lists);
    if (!path) return undefined;
    const index = place % ((at(data, path) as Json[]).length + 1);
    return {
      told: told(path, index, written),
      gone: undefined,
      onText: (source) => insertAt(source, path, index, plain),
      onData: (old) => changed(old, [...path, 0], (list) => (list as Json[]).toSpliced(index, 0, written)),
    };
  }
  if (kind === 'key') {
    const path = choose(maps);
    if (!path) return undefined;
    const keys = Object.keys(at(data, path) as object);
    if (keys.includes(name)) return undefined;
    const before = keys[place % (keys.length + 1)];
    return {
      told: told(path, name, before, written),
      gone: undefined,
      onText: (source) => insertKey(source, path, name, plain, before),
      onData: (old) =>
        changed(old, [...path, name], (map) => {
          const entries = Object.entries(map);
          const index = before === undefined ? entries.length : keys.indexOf(before);
          return Object.fromEntries(entries.toSpliced(index, 0, [name, written]));
        }),
    };
  }
  if (kind === 'move') {
    const path = choose(parts);
    const parent = path && (at(data, path.slice(0, -1)) as Json[] | { [key: string]: Json });
    if (!path || !parent) return undefined;
    const to = place % Object.keys(parent).length;
    return {
      told: told(path, to),
      gone: undefined,
      onText: (source) => moveTo(source, path, to),
      onData: (old) => changed(old, path, (all_, step) => moved(all_, step, to)),
    };
  }
  const path = choose(parts.filter((each) => typeof each.at(-1) === 'string'));
  const siblings = path && Object.keys(at(data, path.slice(0, -1)) as object);
  if (!path || siblings?.includes(name)) return undefined;
  return {
    told: told(path, name),
    gone: undefined,
    onText: (source) => renameKey(source, path, name),
    onData: (old) =>
      changed(old, path, (map, step) =>
        Object.fromEntries(Object.entries(map).map(([each, item]) => [each === step ? name : each, item])),
      ),
  };
}

type Group = Json[] | { [key: string]: Json };

function changed(data: Json, path: Path, edit: (parent: Group, step: string | number) => Group): Json {
  const [step, ...rest] = path;
  if (step === undefined) return data;
  if (rest.length === 0) return edit(data as Group, step);
  const child = (data as Record<string | number, Json>)[step] as Json;
  return put(data as Group, step, changed(child, rest, edit));
}

const put = (parent: Group, step: string | number, item: Json): Group =>
  Array.isArray(parent) ? parent.with(Number(step), item) : { ...parent, [step]: item };

const without = (parent: Group, step: string | number): Group =>
  Array.isArray(parent)
    ? parent.toSpliced(Number(step), 1)
    : Object.fromEntries(Object.entries(parent).filter(([each]) => each !== step));

function moved(parent: Group, step: string | number, to: number): Group {
  if (Array.isArray(parent))
    return parent.toSpliced(Number(step), 1).toSpliced(to, 0, parent[Number(step)] as Json);
  const entries = Object.entries(parent);
  const from = entries.findIndex(([each]) => each === step);
  return Object.fromEntries(entries.toSpliced(from, 1).toSpliced(to, 0, entries[from] as [string, Json]));
}
