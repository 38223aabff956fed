import type { Scenario } from '#core/model/scenario.ts';
import type { OpenedEvent } from '#protocol/room-events.ts';
import type { HandedTexts } from '#protocol/words.ts';
import { LiveRoom } from '#room/live/live-room.ts';
import type { Surroundings } from '#room/live/screen.ts';
import type { RoomLog } from '#room/room-log.ts';
import { openRoom, type OpenedRoom } from './open-room.ts';

/** A room without screens is let go after this long; its log stays, and the next screen has it opened again. */
const IDLE_MS = 60_000;

/** The scenario of an id as it is now; null for none. Must answer the same object for the same content. */
export type LoadScenario = (id: string) => Promise<Scenario | null>;

/** The scenario that handed texts make, or what is wrong with them, in words for whoever wrote them. */
export type ReadTexts = (
  texts: HandedTexts,
) => { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly say: string };

export type ServerSurroundings = Omit<Surroundings, 'over'>;

/** The room's scenario is another one now, or none, so its talk cannot be replayed. */
export class ScenarioGone extends Error {
  override readonly name = 'ScenarioGone';
}

/** Somebody uses a room: it stays open until `leave`, which is called once. */
export interface RoomUse {
  readonly live: LiveRoom;
  readonly leave: () => void;
}

interface Entry {
  readonly opening: Promise<LiveRoom | null>;
  users: number;
  cancelIdle: (() => void) | null;
}

/** The rooms this server serves now: opened when the first screen comes, by one opening for all who come meanwhile. */
export class RoomRegistry {
  readonly #log: RoomLog;
  readonly #loadScenario: LoadScenario;
  readonly #readTexts: ReadTexts;
  readonly #around: ServerSurroundings;
  readonly #entries = new Map<string, Entry>();

  constructor(
    log: RoomLog,
    loadScenario: LoadScenario,
    around: ServerSurroundings,
    readTexts: ReadTexts = () => ({ ok: false, say: 'This server takes no scenario but its own.' }),
  ) {
    this.#log = log;
    this.#loadScenario = loadScenario;
    this.#readTexts = readTexts;
    this.#around = around;
  }

  /** Null where there is no scenario of that id. Rejects with `LogFailure`. */
  async create(scenarioId: string): Promise<OpenedRoom | null> {
    const scenario = await this.#loadScenario(scenarioId);
    return scenario && openRoom(this.#log, scenario, this.#around.now());
  }

  /** A room with a scenario that is handed in, whatever the server has itself. Rejects with `LogFailure`. */
  async createWith(
    texts: HandedTexts,
  ): Promise<
    { readonly ok: true; readonly opened: OpenedRoom } | { readonly ok: false; readonly say: string }
  > {
    const read = this.#readTexts(texts);
    if (!read.ok) return read;
    return { ok: true, opened: await openRoom(this.#log, read.scenario, this.#around.now(), texts) };
  }

  /** Null for a code that no room has. Rejects with `LogFailure`, or with `ScenarioGone`. */
  async use(code: string): Promise<RoomUse | null> {
    const entry = this.#entries.get(code) ?? this.#open(code);
    entry.users += 1;
    entry.cancelIdle?.();
    entry.cancelIdle = null;
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      entry.users -= 1;
      if (entry.users === 0) this.#letGoLater(code, entry);
    };
    try {
      const live = await entry.opening;
      if (live) return { live, leave };
      leave();
      return null;
    } catch (problem) {
      leave();
      throw problem;
    }
  }

  /** The room if it is being served now. */
  served(code: string): Promise<LiveRoom | null> | null {
    return this.#entries.get(code)?.opening ?? null;
  }

  /** Ends a room if it is still served, and deletes all that is stored of it. Rejects with `LogFailure`. */
  async forget(code: string): Promise<void> {
    const entry = this.#entries.get(code);
    const live = await entry?.opening.catch(() => null);
    // Its screens say goodbye by it.
    await live?.expire(0);
    if (entry) this.#drop(code, entry);
    await this.#log.forget(code);
  }

  /** Closes all rooms; their logs stay. */
  async close(): Promise<void> {
    const entries = [...this.#entries.values()];
    this.#entries.clear();
    for (const { opening, cancelIdle } of entries) {
      cancelIdle?.();
      (await opening.catch(() => null))?.close();
    }
  }

  #open(code: string): Entry {
    const around: Surroundings = {
      ...this.#around,
      over: (room, forget) => void this.#over(room, forget),
    };
    const opening = LiveRoom.open(code, this.#log, (room) => this.#scenarioOf(room.opened), around);
    const entry: Entry = { opening, users: 0, cancelIdle: null };
    this.#entries.set(code, entry);
    // What is not there, or cannot be opened now, is looked for again when it is asked for again.
    opening.then(
      (live) => live ?? this.#drop(code, entry),
      () => this.#drop(code, entry),
    );
    return entry;
  }

  async #scenarioOf({ scenario: { id, hash }, texts }: OpenedEvent): Promise<Scenario> {
    const read = texts && this.#readTexts(texts);
    const scenario = read ? (read.ok ? read.scenario : null) : await this.#loadScenario(id);
    if (scenario?.hash === hash) return scenario;
    throw new ScenarioGone(
      scenario
        ? `scenario "${id}" was changed since the room was opened, so its talk cannot go on`
        : `scenario "${id}" of the room is not there any more`,
    );
  }

  #letGoLater(code: string, entry: Entry): void {
    entry.cancelIdle?.();
    // It is no longer served: over, or the server ends.
    if (this.#entries.get(code) !== entry) return;
    entry.cancelIdle = this.#around.after(IDLE_MS, () => {
      if (entry.users > 0) return;
      this.#drop(code, entry);
      entry.opening.then(
        (live) => live?.close(),
        () => undefined,
      );
    });
  }

  #drop(code: string, entry: Entry): void {
    entry.cancelIdle?.();
    if (this.#entries.get(code) === entry) this.#entries.delete(code);
  }

  async #over(room: string, forget: boolean): Promise<void> {
    const entry = this.#entries.get(room);
    if (entry) this.#drop(room, entry);
    if (!forget) return;
    // What cannot be deleted now is deleted by the next sweep, which finds the room over.
    await this.#log.forget(room).catch((failure: unknown) => this.#around.report(failure));
  }
}
