import { entriesOf } from '#core/check/raw.ts';
import { parseRange, type Condition, type Range } from '#core/model/condition.ts';
import { counterWords, flagWords, inSentence, isStatement } from './memory-words.ts';

/** A condition as a reader says it: "mood is angry or furious, and trust: at least 1, and not: they are still stung". */

/** What the screens call a customer's moods; a persona, or its file. */
export interface CustomerNames {
  readonly regions: Readonly<
    Record<
      string,
      { readonly label: string; readonly states: Readonly<Record<string, { readonly label: string }>> }
    >
  >;
}

/** A condition that was read; empty for what always holds. */
export function conditionWords(condition: Condition, names: CustomerNames | null): string {
  return together([
    ...Object.entries(condition.in).map(([id, states]) => regionPhrase(id, states, names)),
    ...Object.entries(condition.counters).map(([name, range]) => counterPhrase(name, range)),
    ...Object.entries(condition.flags).map(([name, wanted]) => flagPhrase(name, wanted)),
  ]);
}

/** As `conditionWords`, for a condition as it stands in a file. What cannot be read is shown as it is written. */
export function whenWords(when: unknown, names: CustomerNames | null): string {
  return together(entriesOf(when).map(([name, wanted]) => phrase(name, wanted, names)));
}

/** What stands beside one of several ways: "if mood is angry", "otherwise" without a condition. */
export function ifWords(when: unknown, names: CustomerNames | null): string {
  if (when === undefined) return 'otherwise';
  const words = whenWords(when, names);
  return words === '' ? 'always' : `if ${words}`;
}

const together = (phrases: readonly string[]) => phrases.join(', and ');

function phrase(name: string, wanted: unknown, names: CustomerNames | null): string {
  if (typeof wanted === 'boolean') return flagPhrase(name, wanted);
  if (typeof wanted === 'number' || typeof wanted === 'string') {
    const range = parseRange(wanted);
    if (range) return counterPhrase(name, range);
  }
  const states: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return states.every((state) => typeof state === 'string')
    ? regionPhrase(name, states, names)
    : `${name}: ${JSON.stringify(wanted)}`;
}

function regionPhrase(id: string, states: readonly string[], names: CustomerNames | null): string {
  const region = names?.regions[id];
  const labels = states.map((state) => inSentence(region?.states[state]?.label ?? spaced(state)));
  return `${inSentence(region?.label ?? spaced(id))} is ${labels.length === 0 ? '…' : OR.format(labels)}`;
}

function counterPhrase(name: string, { min, max }: Range): string {
  const words = counterWords(name);
  if (isStatement(name)) {
    if (max === undefined && min === 1) return words;
    if (max === 0) return `not: ${words}`;
  }
  if (min !== undefined && min === max) return `${words}: exactly ${figure(min)}`;
  if (max === undefined) return `${words}: at least ${figure(min ?? 0)}`;
  return min === undefined
    ? `${words}: at most ${figure(max)}`
    : `${words}: ${figure(min)} to ${figure(max)}`;
}

const flagPhrase = (name: string, wanted: boolean) => (wanted ? flagWords(name) : `not: ${flagWords(name)}`);

const spaced = (name: string) => name.replaceAll('-', ' ');

/** With a real minus. */
const figure = (number: number) => String(number).replace('-', '−');

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });
