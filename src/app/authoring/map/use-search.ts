import { useMemo, useState } from 'react';
import { findBeats } from './bar/find-beats.ts';
import type { MapGraph } from './graph/map-graph.ts';

export interface Search {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly found: ReadonlySet<string>;
  /** "2 of 7" */
  readonly words: string;
  readonly next: (step: 1 | -1) => void;
}

/** Finding beats by name and by what is said in them. @param at key of the card one is at */
export function useSearch(graph: MapGraph, at: string, goTo: (key: string) => void): Search {
  const [query, setQuery] = useState('');
  const keys = useMemo(() => findBeats(graph, query), [graph, query]);
  const found = useMemo(() => new Set(keys), [keys]);
  const place = keys.indexOf(at);
  const words =
    query.trim() === ''
      ? ''
      : keys.length === 0
        ? 'Nothing found'
        : place < 0
          ? `${keys.length} found`
          : `${place + 1} of ${keys.length}`;
  return {
    query,
    setQuery,
    found,
    words,
    next: (step) => {
      const key =
        keys[place < 0 ? (step > 0 ? 0 : keys.length - 1) : (place + step + keys.length) % keys.length];
      if (key !== undefined) goTo(key);
    },
  };
}
