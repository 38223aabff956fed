import type { Path } from '#core/check/raw.ts';
import { wholeOf } from './lines.ts';
import { readPart } from './read-part.ts';
import { share } from './share.ts';
import type { Source, TextRange } from './source.ts';
import { keepTree, trail, treeOf, type Part, type Tree } from './tree.ts';

/** Reads a YAML text for editing. Whatever it is, the answer is a source; `before` is the same text an edit ago, if there is one. */
export function openSource(text: string, before?: Source): Source {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const read = readPart(text.slice(bom));
  const problems = read.problems.map((problem) => ({
    ...problem,
    from: problem.from + bom,
    to: problem.to + bom,
  }));
  const tree: Tree = { root: read.root, at: bom, problems, broken: read.broken };
  const data = read.broken && before ? before.data : share(before?.data, tree.root?.data);
  const source: Source = {
    text,
    data,
    problems,
    placeOf: (path, part = 'value') => placeOf(source, path, part),
    pathAt: (offset) => pathAt(tree, offset),
  };
  keepTree(source, tree);
  return source;
}

function placeOf(source: Source, path: Path, part: 'value' | 'key' | 'whole'): TextRange | undefined {
  const tree = treeOf(source);
  if (path.length === 0) {
    return tree.root && { from: tree.root.from + tree.at, to: tree.root.to + tree.at };
  }
  const found = trail(tree, path);
  const last = found.at(-1);
  if (!last || found.length < path.length) return undefined;
  if (part === 'whole') return wholeOf(source.text, found);
  const range = part === 'key' || last.entry.broken ? last.entry.key : last.entry.value;
  return { from: range.from + last.at, to: range.to + last.at };
}

function pathAt(tree: Tree, offset: number): Path {
  const path: (string | number)[] = [];
  let part: Part | undefined = tree.root;
  let place = offset - tree.at;
  while (part && part.kind !== 'scalar') {
    const inside = place;
    const entry = part.entries.findLast(({ at, key, odd: _odd }) => key.from + at <= inside);
    if (!entry || Math.max(entry.value.to, entry.key.to, entry.opens ?? 0) + entry.at < inside) break;
    path.push(entry.name);
    if (entry.broken) break;
    place -= entry.at;
    part = entry.value;
  }
  return path;
}
