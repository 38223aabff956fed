/**
 * Classroom sessions opened from this browser: what is needed to come back to one after a reload. The key is the
 * facilitator's secret, so it stays in this browser and is forgotten with its room.
 */
export interface KeptRoom {
  readonly code: string;
  readonly scenario: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** `browser`: this browser serves the room itself. `server`: a server does, and lets in whoever has the key. */
  readonly served: 'browser' | 'server';
  /** Empty where the browser serves it. */
  readonly key: string;
}

export interface KeptRooms {
  readonly all: () => readonly KeptRoom[];
  readonly find: (code: string) => KeptRoom | undefined;
  readonly keep: (room: KeptRoom) => void;
  readonly forget: (code: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const NAME = 'hold-the-line-rooms';

/** Rooms listed; older ones make way. Nobody looks for a session of so many sessions ago. */
const MOST = 20;

/** @param storage throws where the browser forbids it; rooms are then known for as long as the tab lives */
export function openKeptRooms(storage: () => Pick<Storage, 'getItem' | 'setItem'>): KeptRooms {
  let rooms = read(storage);
  const listeners = new Set<() => void>();

  function change(next: readonly KeptRoom[]): void {
    rooms = next.slice(0, MOST);
    try {
      storage().setItem(NAME, JSON.stringify(rooms));
    } catch {
      // Known in this tab all the same.
    }
    for (const listener of listeners) listener();
  }

  return {
    all: () => rooms,
    find: (code) => rooms.find((room) => room.code === code),
    keep: (room) => change([room, ...read(storage, rooms).filter(({ code }) => code !== room.code)]),
    forget: (code) => change(read(storage, rooms).filter((room) => room.code !== code)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function read(
  storage: () => Pick<Storage, 'getItem'>,
  otherwise: readonly KeptRoom[] = [],
): readonly KeptRoom[] {
  try {
    const stored: unknown = JSON.parse(storage().getItem(NAME) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isKeptRoom) : otherwise;
  } catch {
    return otherwise;
  }
}

function isKeptRoom(stored: unknown): stored is KeptRoom {
  if (typeof stored !== 'object' || stored === null) return false;
  const { code, scenario, title, openedAt, served, key } = stored as Record<string, unknown>;
  const texts = [code, scenario, title, key].every((text) => typeof text === 'string');
  return texts && typeof openedAt === 'number' && (served === 'browser' || served === 'server');
}
