import type { ComboboxOption } from '#app/authoring/fields/match-options.ts';
import type { Name, Origin, Vocabulary } from '#app/authoring/vocabulary/vocabulary.ts';

const ORIGIN_WORDS: Record<Origin, string> = {
  own: 'Your own',
  talk: 'What every talk remembers',
  persona: 'What this customer remembers',
};

/** The names of a scenario to pick from: the customer’s state first, then what the author made, then what every talk keeps. */
export function nameOptions(
  vocabulary: Vocabulary,
  kinds: readonly Name['kind'][],
  without: ReadonlySet<string>,
): readonly ComboboxOption[] {
  const rank: Record<Origin, number> = { own: 0, talk: 1, persona: 2 };
  const memory = [...vocabulary.counters, ...vocabulary.flags]
    .toSorted((a, b) => rank[a.origin] - rank[b.origin])
    .map((name) => ({ name, group: ORIGIN_WORDS[name.origin] }));
  const state = vocabulary.regions.map((name) => ({ name, group: 'The customer’s state' }));
  return [...state, ...memory]
    .filter(({ name }) => kinds.includes(name.kind) && !without.has(name.id))
    .map(({ name, group }) => ({
      value: name.id,
      label: name.label,
      group,
      keywords: `${name.id} ${name.kind === 'region' ? name.states.map(({ label }) => label).join(' ') : ''}`,
    }));
}
