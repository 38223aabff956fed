import { entriesOf } from '#core/check/raw.ts';
import { nameIn, type Name, type Vocabulary } from '#app/authoring/vocabulary/vocabulary.ts';

/** One thing that a reply changes beside what its markers do (`add: { trust: 1 }`, `set: { knows-date: true }`). */
export type Change =
  | { readonly part: 'add' | 'set'; readonly name: string; readonly value: number }
  | { readonly part: 'set'; readonly name: string; readonly value: boolean }
  /** Kept as it is written. */
  | { readonly part: 'add' | 'set'; readonly name: string; readonly value: unknown; readonly unknown: true };

export interface Effects {
  readonly add: Record<string, unknown> | undefined;
  readonly set: Record<string, unknown> | undefined;
}

export function readChanges(add: unknown, set: unknown, vocabulary: Vocabulary): readonly Change[] {
  const read =
    (part: 'add' | 'set') =>
    ([name, value]: [string, unknown]): Change => {
      const kind = nameIn(vocabulary, name)?.kind;
      if (kind === 'counter' && typeof value === 'number') return { part, name, value };
      if (kind === 'flag' && part === 'set' && typeof value === 'boolean') return { part, name, value };
      return { part, name, value, unknown: true };
    };
  return [...entriesOf(set).map(read('set')), ...entriesOf(add).map(read('add'))];
}

export function writeChanges(changes: readonly Change[]): Effects {
  const partOf = (part: Change['part']) => {
    const entries = changes.filter((change) => change.part === part).map(({ name, value }) => [name, value]);
    return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Record<string, unknown>);
  };
  return { add: partOf('add'), set: partOf('set') };
}

/** What a new change of this name does at first. */
export function newChange(name: Exclude<Name, { kind: 'region' }>): Change {
  return name.kind === 'counter'
    ? { part: 'add', name: name.id, value: 1 }
    : { part: 'set', name: name.id, value: !name.start };
}
