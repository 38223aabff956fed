import type { DBSchema } from 'idb';
import type { ScenarioCard } from '#core/model/scenario-card.ts';
import { lastingConnection } from './lasting-connection.ts';

/** Scenarios that were written in this browser and put into its catalogue. */

/** As it was when it was put there; the draft may have gone on since. */
export interface OwnScenario {
  /** The scenario's id: no two of a catalogue have the same. */
  readonly id: string;
  readonly card: ScenarioCard;
  /** File → text; the scenario is read from them whenever it is played, so that it is judged by the engine of that day. */
  readonly texts: Readonly<Record<string, string>>;
  /** The draft it was written in. */
  readonly draft: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
}

export interface OwnScenarios {
  /** Those known by now: none until the database answered. The same list while nothing changes. */
  readonly all: () => readonly OwnScenario[];
  /** When the database answered, or was given up. */
  readonly ready: Promise<void>;
  /** Puts it there, in place of an older one of its id. Rejects when it cannot be stored: it is then not there. */
  readonly put: (scenario: OwnScenario) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Called when a scenario came or went, in this tab or another. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Where they are kept. */
export interface OwnScenarioShelf {
  readonly readAll: () => Promise<readonly unknown[]>;
  readonly write: (scenario: OwnScenario) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

interface OtherTabs {
  readonly tell: () => void;
  readonly hear: (listener: () => void) => void;
}

export function createOwnScenarios(
  open: () => Promise<OwnScenarioShelf>,
  otherTabs?: OtherTabs,
): OwnScenarios {
  let known: readonly OwnScenario[] = [];
  let shelf: Promise<OwnScenarioShelf> | null = null;
  const listeners = new Set<() => void>();
  const shelfNow = () => {
    shelf ??= open();
    // Asked again later: a browser that just started may hold its database shut for a moment.
    shelf.catch(() => (shelf = null));
    return shelf;
  };

  async function read(): Promise<void> {
    try {
      known = (await (await shelfNow()).readAll()).filter(isOwnScenario);
    } catch {
      // Without a database there are none of one's own; everything else works.
      return;
    }
    for (const listener of listeners) listener();
  }

  async function change(act: (place: OwnScenarioShelf) => Promise<void>): Promise<void> {
    await act(await shelfNow());
    otherTabs?.tell();
    await read();
  }

  otherTabs?.hear(() => void read());
  return {
    all: () => known,
    ready: read(),
    put: (scenario) => change((place) => place.write(scenario)),
    remove: (id) => change((place) => place.remove(id)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function isOwnScenario(stored: unknown): stored is OwnScenario {
  if (typeof stored !== 'object' || stored === null) return false;
  const { id, card, texts, draft, publishedAt } = stored as Record<string, unknown>;
  const isCard = typeof card === 'object' && card !== null && 'title' in card && 'customer' in card;
  const isTexts = typeof texts === 'object' && texts !== null;
  return (
    typeof id === 'string' &&
    isCard &&
    isTexts &&
    typeof draft === 'string' &&
    typeof publishedAt === 'number'
  );
}

interface Schema extends DBSchema {
  scenarios: { key: string; value: OwnScenario };
}

const STORE = 'scenarios';

/** Those of this browser. */
export async function ownScenarioDatabase(name = 'hold-the-line-own'): Promise<OwnScenarioShelf> {
  const { use: withDatabase } = await lastingConnection<Schema>(
    name,
    (fresh) => void fresh.createObjectStore(STORE),
  );
  return {
    readAll: () => withDatabase((database) => database.getAll(STORE)),
    write: (scenario) =>
      withDatabase(async (database) => void (await database.put(STORE, scenario, scenario.id))),
    remove: (id) => withDatabase((database) => database.delete(STORE, id)),
  };
}
