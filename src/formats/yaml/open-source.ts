import type { Path } from '#core/check/raw.ts';
import { assemble, type Assembled } from './assemble.ts';
import { LIMITS } from './limits.ts';
import { wholeOf } from './lines.ts';
import { readPart } from './read-part.ts';
import { share } from '#formats/share.ts';
import type { Source, TextRange } from './source.ts';
import { splitSections, type Sectioned } from './split-sections.ts';
import { keepTree, trail, treeOf, type Collection, type Part, type Tree } from './tree.ts';

/** What a source was read as, for the next reading. */
const sectioned = new WeakMap<Source, Sectioned>();

/**
 * Reads a YAML text for editing. Whatever it is, the answer is a source; `before` is the same text an edit ago, if there is one.
 * Only the sections that the edit concerns are read again, where the text is laid out in keys below one another.
 */
export function openSource(text: string, before?: Source): Source {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(bom);
  const sections =
    body.length > LIMITS.bytes ? undefined : splitSections(body, before && sectioned.get(before));
  const { tree, data } = sections
    ? assemble(sections, bom, before?.data)
    : readWhole(body, bom, before?.data);
  const source: Source = {
    text,
    data,
    problems: tree.problems,
    placeOf: (path, part = 'value') => placeOf(source, path, part),
    pathAt: (offset) => pathAt(tree, offset),
  };
  keepTree(source, tree);
  if (sections) sectioned.set(source, { text: body, sections });
  return source;
}

function readWhole(text: string, at: number, before: unknown): Assembled {
  const { root, problems, broken } = readPart(text);
  if (!root && problems.length === 0) {
    const message = 'The file is empty.';
    const empty = {
      code: 'empty-file',
      from: 0,
      to: 0,
      message,
      help: 'Copy a shipped scenario and change it.',
    };
    return { tree: { root, at, problems: [empty], broken: false }, data: undefined };
  }
  const placed = problems.map((problem) => ({ ...problem, from: problem.from + at, to: problem.to + at }));
  const data = broken && before !== undefined ? before : share(before, root?.data);
  return { tree: { root, at, problems: placed, broken }, data };
}

function placeOf(source: Source, path: Path, part: 'value' | 'key' | 'whole'): TextRange | undefined {
  const tree = treeOf(source);
  if (path.length === 0) {
    return tree.root && { from: tree.root.from + tree.at, to: tree.root.to + tree.at };
  }
  const found = trail(tree, path);
  const last = found.at(-1);
  if (!last || found.length < path.length) return undefined;
  const { entry, at } = last;
  if (part === 'key' || entry.broken) return { from: entry.key.from + at, to: entry.key.to + at };
  if (part === 'whole') return wholeOf(source.text, found);
  return { from: entry.value.from + at, to: entry.value.to + at };
}

function pathAt(tree: Tree, offset: number): Path {
  const path: (string | number)[] = [];
  let part: Part | undefined = tree.root;
  let place = offset - tree.at;
  while (part && part.kind !== 'scalar') {
    const inside: number = place;
    const entry: Collection['entries'][number] | undefined = part.entries.findLast(
      ({ at, key }) => key.from + at <= inside,
    );
    if (!entry) break;
    if (!entry.broken && Math.max(entry.value.to, entry.key.to, entry.opens ?? 0) + entry.at < inside) break;
    path.push(entry.name);
    if (entry.broken) break;
    place -= entry.at;
    part = entry.value;
  }
  return path;
}
