import { columnOf } from './lines.ts';
import { detached } from './detached.ts';
import { quickSection } from './quick-section.ts';
import { readPart, type ReadPart } from './read-part.ts';
import type { SourceProblem } from './source.ts';
import type { Collection, Part } from './tree.ts';

/** The key that a section begins with. */
export interface SectionKey {
  readonly name: string;
  readonly written: string;
  /** Behind the colon, from the start of the line. */
  readonly opens: number;
}

/** What a section holds, wherever in the text it stands. */
export interface ReadSection {
  /** The key it begins with; undefined in what stands before the first key. */
  readonly key: SectionKey | undefined;
  /** Spaces before the key. */
  readonly indent: number;
  readonly problems: readonly SourceProblem[];
  readonly broken: boolean;
  /** The data of its only key, where it has one and could be read. */
  readonly quick: { readonly data: unknown } | undefined;
  /** The whole of it, read with places; done when it is first asked for. */
  readonly root: () => Part | undefined;
}

/**
 * @param opening it is one line, whose keys follow in sections of their own
 * @param outlives the section may be kept when the text it was cut from is gone
 */
export function readSection(
  cut: string,
  key: SectionKey | undefined,
  indent: number,
  opening: boolean,
  outlives: boolean,
): ReadSection {
  const text = outlives ? detached(cut) : cut;
  if (!key) return readHead(text);
  const quick = opening ? { data: null } : quickSection(text, key.name, indent);
  if (quick) {
    let root: Part | undefined;
    return {
      key,
      indent,
      problems: [],
      broken: false,
      quick,
      root: () => (root ??= opening ? undefined : readPart(text).root),
    };
  }
  const { root, problems, broken }: ReadPart = readPart(text);
  // A section begins with a key, so it is a group of keys unless something is wrong.
  const read = isBlockMap(root);
  const odd = read || broken ? problems : [...problems, strayProblem(indent)];
  return { key, indent, problems: odd, broken: broken || !read, quick: undefined, root: () => root };
}

export function isBlockMap(part: Part | undefined): part is Collection {
  return part?.kind === 'map' && !part.flow && part.entries.length > 0;
}

/** Before the first key that can be told by its looks: comments, blank lines, the dashes that open a document, or odder keys. */
function readHead(text: string): ReadSection {
  const { root, problems, broken } = readPart(text.replace(/^---[ \t]*(?=\r?$)/m, '   '));
  const nothing = !root || (root.kind === 'scalar' && root.style === 'empty');
  const keys = isBlockMap(root) && columnOf(text, root.from) === 0;
  return {
    key: undefined,
    indent: 0,
    problems: problems.length > 0 || nothing || keys ? problems : [strayProblem(0)],
    broken: broken || !keys,
    quick: undefined,
    root: () => root,
  };
}

const strayProblem = (from: number): SourceProblem => ({
  code: 'not-yaml',
  from,
  to: from,
  message: 'This belongs to no key.',
  help: 'Write a key and a colon before it, or take it out.',
});
