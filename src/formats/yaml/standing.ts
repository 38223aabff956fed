import type { Path } from '#core/check/raw.ts';
import type { Source } from './source.ts';
import { trail, treeOf, type Found, type Part } from './tree.ts';

/** Where an edit is to be made, if one can be made there. */
export interface Standing {
  readonly ok: true;
  /** The entries on the way, as far as they exist. */
  readonly found: readonly Found[];
  /** What stands at the end of the way. */
  readonly part: Part | undefined;
  /** Added to places of `part` gives places of the text. */
  readonly at: number;
  /** The part stands in brackets. */
  readonly flow: boolean;
}

export function standing(
  source: Source,
  path: Path,
): Standing | { readonly ok: false; readonly problem: string } {
  const tree = treeOf(source);
  if (tree.broken) return unreadable(source, tree.problems[0]?.from ?? 0);
  const found = trail(tree, path);
  const last = found.at(-1);
  if (last?.entry.broken) {
    const from = last.entry.key.from + last.at;
    const problem = source.problems.find((each) => each.from >= from);
    return unreadable(source, problem?.from ?? from);
  }
  if (
    found.some(({ entry }) => entry.odd || (entry.value.kind === 'scalar' && entry.value.style === 'odd'))
  ) {
    return {
      ok: false,
      problem: 'This part is written in a way that only the source view can change (?, & or * or a tag).',
    };
  }
  return {
    ok: true,
    found,
    part: last ? last.entry.value : tree.root,
    at: last ? last.at : tree.at,
    flow: found.some(({ parent }) => parent.flow),
  };
}

function unreadable({ text }: Source, offset: number): { readonly ok: false; readonly problem: string } {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return { ok: false, problem: `This part cannot be read just now: mend line ${line} in the source first.` };
}
