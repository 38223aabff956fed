import { sourceDigest } from './source-digest.ts';
import type { SourceString, TranslatedString } from './translation.ts';

/** How far a text is translated. `stale`: there is a translation, and the source has changed since it was made. */
export type StringState = 'done' | 'stale' | 'missing';

export interface MatchedString<Source extends SourceString = SourceString> {
  readonly source: Source;
  readonly state: StringState;
  /** Absent where it is missing. */
  readonly kept?: TranslatedString;
  /** The key under which the translation is kept: another than its own where an entry in a list has moved since. */
  readonly at?: string;
}

export interface MatchedStrings<Source extends SourceString = SourceString> {
  /** In the order of the sources. */
  readonly matched: readonly MatchedString<Source>[];
  /** Keys of translations whose source is gone. */
  readonly orphans: readonly string[];
}

/** Keys that differ only in their places are entries of one list: a text may have moved from one to the other. */
export const listOfKey = (key: string): string => key.replaceAll(/\/\d+(?=\/|$)/g, '/*');

const known = new WeakMap<readonly SourceString[], readonly string[]>();

/** Worked out once for a list, which is asked about with every letter of a translation. */
function digestsOf(sources: readonly SourceString[]): readonly string[] {
  let digests = known.get(sources);
  if (!digests) known.set(sources, (digests = sources.map(({ text }) => sourceDigest(text))));
  return digests;
}

/**
 * Which translation belongs to which text. A text keeps its translation while its words stay, also when entries of its list
 * changed places; where its words changed, what stands under its key is stale.
 */
export function matchStrings<Source extends SourceString>(
  sources: readonly Source[],
  strings: ReadonlyMap<string, TranslatedString>,
): MatchedStrings<Source> {
  const digests = digestsOf(sources);
  const taken = new Set<string>();
  sources.forEach(({ key }, i) => {
    if (strings.get(key)?.of === digests[i]) taken.add(key);
  });
  const exact = new Set(taken);

  const loose = new Map<string, string[]>();
  for (const [key, { of }] of strings) {
    const list = listOfKey(key);
    if (list === key || taken.has(key)) continue;
    const name = `${list} ${of}`;
    const before = loose.get(name);
    if (before) before.push(key);
    else loose.set(name, [key]);
  }
  const moved = sources.map(({ key }, i) => {
    if (exact.has(key)) return key;
    const at = loose.get(`${listOfKey(key)} ${digests[i]}`)?.shift();
    if (at !== undefined) taken.add(at);
    return at;
  });

  const matched = sources.map((source, i): MatchedString<Source> => {
    const at = moved[i];
    const kept = at === undefined ? undefined : strings.get(at);
    if (at !== undefined && kept) return { source, state: 'done', kept, at };
    const stale = taken.has(source.key) ? undefined : strings.get(source.key);
    if (!stale) return { source, state: 'missing' };
    taken.add(source.key);
    return { source, state: 'stale', kept: stale, at: source.key };
  });
  return { matched, orphans: [...strings.keys()].filter((key) => !taken.has(key)) };
}
