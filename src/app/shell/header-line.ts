/** The mood of a running talk, drawn into the line under the app's name. */
export interface HeaderLine {
  readonly levels: readonly number[];
  readonly max: number;
}

export interface HeaderLineStore {
  readonly set: (line: HeaderLine | null) => void;
  readonly get: () => HeaderLine | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Hands the line from a talk to the header without drawing anything between them again. */
export function createHeaderLineStore(): HeaderLineStore {
  let current: HeaderLine | null = null;
  const listeners = new Set<() => void>();
  return {
    set: (line) => {
      current = line;
      for (const listener of listeners) listener();
    },
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
