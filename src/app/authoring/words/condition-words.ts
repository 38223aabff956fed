import type { Condition, Range } from '#core/model/condition.ts';
import type { Persona } from '#core/model/scenario.ts';
import { counterWords, flagWords, inSentence } from './memory-words.ts';

/** "mood angry or furious, trust 1 or more, and not: they are still stung"; empty for what always holds. */
export function conditionWords(condition: Condition, persona: Pick<Persona, 'regions'>): string {
  const parts = [
    ...Object.entries(condition.in).map(([id, states]) => {
      const region = persona.regions[id];
      const names = states.map((state) => inSentence(region?.states[state]?.label ?? state));
      return `${inSentence(region?.label ?? id)} ${orWords(names)}`;
    }),
    ...Object.entries(condition.counters).map(
      ([name, range]) => `${counterWords(name)} ${rangeWords(range)}`,
    ),
    ...Object.entries(condition.flags).map(([name, wanted]) =>
      wanted ? flagWords(name) : `not: ${flagWords(name)}`,
    ),
  ];
  const last = parts.pop();
  if (last === undefined) return '';
  return parts.length === 0 ? last : `${parts.join(', ')}, and ${last}`;
}

/** "1 or more", "at most 0", "2", "1 to 2" */
function rangeWords({ min, max }: Range): string {
  if (min !== undefined && min === max) return String(min);
  if (max === undefined) return `${min ?? 0} or more`;
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}

function orWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
