/** One thing that can be looked for and picked. */
export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Heading under which it stands. */
  readonly group?: string;
  /** Further words it is found by. */
  readonly keywords?: string;
}

/** Options that have every word of the query somewhere in label, group or keywords; those whose label begins with it first. */
export function matchOptions<Option extends ComboboxOption>(
  options: readonly Option[],
  query: string,
): readonly Option[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  const found = options.filter(({ label, group = '', keywords = '' }) => {
    const text = fold(`${label} ${group} ${keywords}`);
    return words.every((word) => text.includes(word));
  });
  const begins = (option: Option) => (fold(option.label).startsWith(words.join(' ')) ? 0 : 1);
  // Groups stay together, in the order of their best member.
  const groups = new Map<string | undefined, Option[]>();
  for (const option of found.toSorted((a, b) => begins(a) - begins(b)))
    groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups.values()].flat();
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
