/** Resume tokens by room: with one, this phone is the same voter after a reload, a flat battery, or tomorrow. */
export interface KeptTokens {
  of(room: string): string | undefined;
  keep(room: string, token: string): void;
}

/** The part of `localStorage` that is needed; reaching for it, or using it, may throw. */
export type TokenStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Not the name of `kept-rooms.ts`: a trainer may try a phone page beside the console, in the same browser. */
const NAME = 'hold-the-line-voters';
/** Rooms remembered: more than anybody sits in within a day. */
const ROOMS = 8;

/** Where storage is blocked or full, a token lasts as long as the page. */
export function keptTokens(storage: () => TokenStorage): KeptTokens {
  let memory: readonly (readonly [string, string])[] = [];
  const read = () => {
    try {
      const stored: unknown = JSON.parse(storage().getItem(NAME) ?? '[]');
      return [...memory, ...(Array.isArray(stored) ? stored.filter(isEntry) : [])];
    } catch {
      return memory;
    }
  };
  return {
    of: (room) => read().find(([each]) => each === room)?.[1],
    keep(room, token) {
      const others = read().filter(([each], place, all) => each !== room && isFirst(each, place, all));
      memory = [[room, token] as const, ...others].slice(0, ROOMS);
      try {
        storage().setItem(NAME, JSON.stringify(memory));
      } catch {
        // Kept in `memory`.
      }
    },
  };
}

function isEntry(entry: unknown): entry is readonly [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
}

function isFirst(room: string, place: number, all: readonly (readonly [string, string])[]): boolean {
  return all.findIndex(([each]) => each === room) === place;
}
