import { entriesOf } from '#core/check/raw.ts';
import { parseRange } from '#core/model/condition.ts';
import { nameIn, type Name, type Vocabulary } from '#app/authoring/vocabulary/vocabulary.ts';
import { whenWords } from '#app/authoring/words/condition-words.ts';

/** One thing that must hold, of a condition as it stands in the file (`when: { mood: [angry, furious], heard: 1.. }`). */
export type Clause =
  | { readonly kind: 'region'; readonly name: string; readonly states: readonly string[] }
  | {
      readonly kind: 'counter';
      readonly name: string;
      readonly how: Comparison;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'flag'; readonly name: string; readonly wanted: boolean }
  /** A name or a value that cannot be read; it is kept as it is written. */
  | { readonly kind: 'unknown'; readonly name: string; readonly written: unknown };

/** `least` and `is` look at `from`, `most` at `to`, `between` at both. */
export type Comparison = 'least' | 'most' | 'is' | 'between';

export const COMPARISON_WORDS: Record<Comparison, string> = {
  least: 'at least',
  most: 'at most',
  is: 'exactly',
  between: 'between',
};

export function readClauses(when: unknown, vocabulary: Vocabulary): readonly Clause[] {
  return entriesOf(when).map(([name, written]) => readClause(name, written, nameIn(vocabulary, name)));
}

function readClause(name: string, written: unknown, known: Name | undefined): Clause {
  const unknown: Clause = { kind: 'unknown', name, written };
  switch (known?.kind) {
    case 'region': {
      const states: readonly unknown[] = Array.isArray(written) ? written : [written];
      return states.every((state) => typeof state === 'string') ? { kind: 'region', name, states } : unknown;
    }
    case 'counter': {
      const range =
        typeof written === 'string' || typeof written === 'number' ? parseRange(written) : undefined;
      if (!range) return unknown;
      const { min, max } = known.spec;
      const how: Comparison =
        range.min === undefined
          ? 'most'
          : range.max === undefined
            ? 'least'
            : range.min === range.max
              ? 'is'
              : 'between';
      return { kind: 'counter', name, how, from: range.min ?? min, to: range.max ?? max };
    }
    case 'flag':
      return typeof written === 'boolean' ? { kind: 'flag', name, wanted: written } : unknown;
    case undefined:
      return unknown;
  }
}

/** Undefined for a condition that asks nothing. */
export function writeClauses(clauses: readonly Clause[]): Record<string, unknown> | undefined {
  if (clauses.length === 0) return undefined;
  return Object.fromEntries(clauses.map((clause) => [clause.name, valueOf(clause)]));
}

function valueOf(clause: Clause): unknown {
  switch (clause.kind) {
    case 'region':
      return clause.states.length === 1 ? clause.states[0] : clause.states;
    case 'counter':
      switch (clause.how) {
        case 'least':
          return `${clause.from}..`;
        case 'most':
          return `..${clause.to}`;
        case 'is':
          return clause.from;
        case 'between':
          return `${clause.from}..${clause.to}`;
      }
    case 'flag':
      return clause.wanted;
    case 'unknown':
      return clause.written;
  }
}

/** What a condition about this name asks at first. */
export function newClause(name: Name): Clause {
  switch (name.kind) {
    case 'region':
      return { kind: 'region', name: name.id, states: [name.initial] };
    case 'counter':
      return {
        kind: 'counter',
        name: name.id,
        how: 'least',
        from: Math.min(name.spec.start + 1, name.spec.max),
        to: name.spec.max,
      };
    case 'flag':
      return { kind: 'flag', name: name.id, wanted: !name.start };
  }
}

/** "mood is angry or furious", "trust: at least 1", "not: help was tried" */
export const clauseWords = (clause: Clause, { persona }: Vocabulary): string =>
  whenWords({ [clause.name]: valueOf(clause) }, persona);
