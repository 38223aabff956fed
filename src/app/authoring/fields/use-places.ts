import { useState } from 'react';

/** Keys for the entries of a list that have no names: an entry keeps its key, and so its focus, wherever it is moved. */
export interface Places {
  readonly keys: readonly number[];
  readonly move: (from: number, to: number) => void;
  readonly remove: (index: number) => void;
  readonly insert: (index: number) => void;
}

interface Kept {
  readonly keys: readonly number[];
  readonly next: number;
}

/** @param count entries there are; what changes it from elsewhere adds and drops keys at the end */
export function usePlaces(count: number): Places {
  const [kept, setKept] = useState<Kept>({ keys: [], next: 0 });
  const fitting = kept.keys.length === count ? kept : fit(kept, count);
  if (fitting !== kept) setKept(fitting);
  return {
    keys: fitting.keys,
    move: (from, to) =>
      setKept(({ keys, next }) => {
        const [key] = keys.slice(from, from + 1);
        return key === undefined
          ? { keys, next }
          : { keys: keys.toSpliced(from, 1).toSpliced(to, 0, key), next };
      }),
    remove: (index) => setKept(({ keys, next }) => ({ keys: keys.toSpliced(index, 1), next })),
    insert: (index) =>
      setKept(({ keys, next }) => ({ keys: keys.toSpliced(index, 0, next), next: next + 1 })),
  };
}

function fit({ keys, next }: Kept, count: number): Kept {
  const missing = Math.max(0, count - keys.length);
  const added = Array.from({ length: missing }, (_, place) => next + place);
  return { keys: [...keys.slice(0, count), ...added], next: next + missing };
}
