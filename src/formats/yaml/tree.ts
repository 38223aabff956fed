import type { Path } from '#core/check/raw.ts';
import type { Source, SourceProblem, TextRange } from './source.ts';

/** What a YAML text holds, with the place of each part: smaller than a YAML document, and movable without a new reading. */

export type Part = Scalar | Collection;

export interface Scalar extends TextRange {
  readonly kind: 'scalar';
  /** `empty`: nothing is written (`key:`). `odd`: an alias, or a part with a tag or an anchor. */
  readonly style: 'plain' | 'single' | 'double' | 'folded' | 'literal' | 'empty' | 'odd';
  readonly data: unknown;
}

export interface Collection extends TextRange {
  readonly kind: 'map' | 'list';
  /** Written in brackets. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  readonly data: unknown;
}

export interface Entry {
  /** The key; of an entry of a list, its place from 0. */
  readonly name: string | number;
  /** Added to every place of this entry and all within gives places of the collection it stands in. */
  readonly at: number;
  /** The key as written, or the dash. In a list in brackets, the value. */
  readonly key: TextRange;
  /** Behind the colon or the dash. Undefined where there is none. */
  readonly opens: number | undefined;
  readonly value: Part;
  /** Written with `?`. */
  readonly odd: boolean;
  /** Not YAML just now: `value` has the data that was read last, and its places mean nothing. */
  readonly broken: boolean;
}

export interface Tree {
  readonly root: Part | undefined;
  /** Added to a place of `root` gives one of the text. */
  readonly at: number;
  readonly problems: readonly SourceProblem[];
  /** The text is not YAML, and could not be read part by part. */
  readonly broken: boolean;
}

const trees = new WeakMap<Source, Tree>();

export function keepTree(source: Source, tree: Tree): void {
  trees.set(source, tree);
}

/** The tree that a source was made with. */
export function treeOf(source: Source): Tree {
  const tree = trees.get(source);
  if (!tree) throw new Error('sources come from openSource');
  return tree;
}

/** An entry on the way to a path. `at` added to the entry's places gives places of the text. */
export interface Found {
  readonly entry: Entry;
  readonly at: number;
  /** The collection it stands in, whose places need `parentAt`. */
  readonly parent: Collection;
  readonly parentAt: number;
  readonly index: number;
}

/** Where an entry of this name stands among its neighbours. Of a key that stands twice, the last counts, as in the data. */
export function indexOf(collection: Collection, name: string | number): number {
  const { entries } = collection;
  if (collection.kind === 'list') {
    const index = Number(name);
    return Number.isInteger(index) && index >= 0 && index < entries.length ? index : -1;
  }
  const wanted = String(name);
  return entries.findLastIndex((entry) => entry.name === wanted);
}

/** The entries that lead to a path, outermost first; fewer than its steps where it does not exist. */
export function trail(tree: Tree, path: Path): readonly Found[] {
  const found: Found[] = [];
  let part = tree.root;
  let { at } = tree;
  for (const step of path) {
    if (!part || part.kind === 'scalar') break;
    const index = indexOf(part, step);
    const entry = part.entries[index];
    if (!entry) break;
    found.push({ entry, at: at + entry.at, parent: part, parentAt: at, index });
    if (entry.broken) break;
    at += entry.at;
    part = entry.value;
  }
  return found;
}
