import { fieldOf } from '#core/check/raw.ts';
import { duplicateKey } from './build-tree.ts';
import { isBlockMap, type ReadSection } from './read-section.ts';
import { share } from '#formats/share.ts';
import type { SourceProblem } from './source.ts';
import type { Section } from './split-sections.ts';
import type { Collection, Entry, Part, Tree } from './tree.ts';

/** The tree and the data of a text that was read section by section. Places of a section are asked for when somebody needs them. */

interface Group {
  readonly entries: Entry[];
  readonly data: Record<string, unknown>;
  /** The data of the same group an edit ago. */
  readonly before: unknown;
}

export interface Assembled {
  readonly tree: Tree;
  readonly data: unknown;
}

/**
 * @param at of the first section in the text
 * @param before the data an edit ago: what equals it is taken from it, and what cannot be read stays as it was
 */
export function assemble(sections: readonly Section[], at: number, before: unknown): Assembled {
  const problems: SourceProblem[] = [];
  const top: Group = { entries: [], data: {}, before };
  let inner: Group = top;
  // Where the group above begins, from which the places of its entries count.
  let base = 0;
  let place = 0;
  for (const { kind, length, read } of sections) {
    for (const problem of read.problems)
      problems.push({ ...problem, from: problem.from + place + at, to: problem.to + place + at });
    if (kind === 'key' || kind === 'head') addSection(top, read, place, place + at, problems);
    if (kind === 'inner') addSection(inner, read, place - base, place + at, problems);
    if (kind === 'opening') {
      base = place;
      inner = openGroup(top, read, place, place + at, problems);
    }
    place += length;
  }
  const data = share(before, top.data);
  const root = collect(top.entries, data);
  return { tree: { root, at, problems: problems.toSorted((a, b) => a.from - b.from), broken: false }, data };
}

/** The key whose own keys follow in sections of their own. */
function openGroup(
  top: Group,
  read: ReadSection,
  at: number,
  place: number,
  problems: SourceProblem[],
): Group {
  const name = read.key?.name ?? '';
  const own: Group = { entries: [], data: {}, before: fieldOf(top.before, name) };
  const value = collect(own.entries, own.data);
  add(
    top,
    sectionEntry(read, at, false, () => value),
    own.data,
    place,
    problems,
  );
  return own;
}

function addSection(
  group: Group,
  read: ReadSection,
  at: number,
  place: number,
  problems: SourceProblem[],
): void {
  const name = read.key?.name;
  if (name === undefined && read.broken) return;
  const old = name === undefined ? undefined : fieldOf(group.before, name);
  if (read.broken) {
    const root = read.root();
    const found = isBlockMap(root) ? root.entries.find((entry) => entry.name === name) : undefined;
    const data = old === undefined ? (found?.value.data ?? null) : old;
    const value: Part = { kind: 'scalar', style: 'odd', from: 0, to: 0, data };
    add(
      group,
      sectionEntry(read, at, true, () => value),
      data,
      place,
      problems,
    );
  } else if (read.quick) {
    const entry = sectionEntry(read, at, false, () => valueOf(read));
    add(group, entry, share(old, read.quick.data), place, problems);
  } else {
    const root = read.root();
    if (!isBlockMap(root)) return;
    for (const entry of root.entries) {
      const data = share(fieldOf(group.before, String(entry.name)), entry.value.data);
      // Where a section holds a key twice, reading it has said so.
      const known =
        root.entries.indexOf(entry) > root.entries.findIndex(({ name: other }) => other === entry.name);
      add(group, { ...entry, at }, data, place, known ? [] : problems);
    }
  }
}

function add(group: Group, entry: Entry, data: unknown, place: number, problems: SourceProblem[]): void {
  const name = String(entry.name);
  if (Object.hasOwn(group.data, name))
    problems.push(duplicateKey(name, entry.key.from + place, entry.key.to + place));
  group.entries.push(entry);
  group.data[name] = data;
}

/** An entry whose value is read when somebody asks for it. */
function sectionEntry(read: ReadSection, at: number, broken: boolean, value: () => Part): Entry {
  const { name = '', written = '', opens = 0 } = read.key ?? {};
  return {
    name,
    at,
    key: { from: read.indent, to: read.indent + written.length },
    opens: read.indent + opens,
    odd: false,
    broken,
    get value() {
      return value();
    },
  };
}

/** What stands behind the only key of a section. */
function valueOf(read: ReadSection): Part {
  const root = read.root();
  const entry = isBlockMap(root) ? root.entries[0] : undefined;
  const opens = read.indent + (read.key?.opens ?? 0);
  return entry?.value ?? { kind: 'scalar', style: 'odd', from: opens, to: opens, data: null };
}

/** A group in lines, which begins with its first entry and ends with its last. */
function collect(entries: readonly Entry[], data: unknown): Collection {
  return {
    kind: 'map',
    flow: false,
    entries,
    data,
    get from() {
      const first = entries[0];
      return first ? first.at + first.key.from : 0;
    },
    get to() {
      const last = entries.at(-1);
      return last ? last.at + Math.max(last.value.to, last.opens ?? last.key.to) : 0;
    },
  };
}
