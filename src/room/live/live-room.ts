import type { Scenario } from '#core/model/scenario.ts';
import type { ClientMessage } from '#protocol/client-messages.ts';
import { REFUSALS, type Refusal } from '#protocol/refusals.ts';
import type { LoggedEvent, RoomEvent } from '#protocol/room-events.ts';
import { decideCommand, decideExpiry, decideTimer, leftMs } from '#room/decide/decide-command.ts';
import { decideJoin, decideName, decideTick, decideVote } from '#room/decide/decide-vote.ts';
import type { Decided } from '#room/decide/decision.ts';
import { applyEvent } from '#room/fold-room.ts';
import type { RoomLog, StopListening } from '#room/room-log.ts';
import { takeSnapshot } from '#room/room-snapshot.ts';
import type { RoomState } from '#room/room-state.ts';
import { Audience } from './audience.ts';
import { loadRoom } from './load-room.ts';
import { Presence } from './presence.ts';
import { Outgoing, type Screen, type Surroundings } from './screen.ts';
import { Writer } from './writer.ts';

/** Between two counts sent to the projector while people vote. */
const COUNT_EVERY_MS = 50;
/** After which closing a timed ballot is tried again. */
const RETRY_MS = 1_000;
/** From the end of the session to the end of its connections. */
const FAREWELL_MS = 1_000;
/** Events after which a new snapshot is kept: so many are read and folded in a tenth of a second. */
const SNAPSHOT_EVERY = 5_000;

/**
 * A room while somebody serves it: requests go in, are decided by the room as its log has made it, stored, and only then
 * folded, acknowledged and shown. Two of these may serve one room, on two servers: the log's conflict check alone keeps them
 * right, and each hears what the other stored.
 */
export class LiveRoom {
  readonly #log: RoomLog;
  readonly #scenario: Scenario;
  readonly #around: Surroundings;
  readonly #audience: Audience;
  readonly #writer: Writer;
  readonly #presence: Presence;
  readonly #room: RoomState;
  #closed = false;
  #stopListening: StopListening | null = null;
  #cancelCount: (() => void) | null = null;
  #cancelTimer: (() => void) | null = null;
  #snapshotAt: number;

  /** What is talked here. */
  get scenario(): Scenario {
    return this.#scenario;
  }

  private constructor(room: RoomState, log: RoomLog, scenario: Scenario, around: Surroundings) {
    this.#room = room;
    this.#log = log;
    this.#scenario = scenario;
    this.#around = around;
    this.#snapshotAt = room.seq;
    this.#audience = new Audience(room, scenario, around);
    this.#writer = new Writer(
      room,
      log,
      (events) => this.#absorb(events),
      (problem) => around.report(problem),
    );
    this.#presence = new Presence(
      around,
      () => this.#audience.phones,
      (connected) => this.#tellPresence(connected),
    );
  }

  /** Serves a room that the log has; null where it has none of that code. */
  static async open(
    code: string,
    log: RoomLog,
    scenarioOf: (room: RoomState) => Promise<Scenario>,
    around: Surroundings,
  ): Promise<LiveRoom | null> {
    const room = await loadRoom(code, log);
    if (!room) return null;
    const live = new LiveRoom(room, log, await scenarioOf(room), around);
    live.#stopListening = await log.subscribe(code, room.seq, (events) => live.#absorb(events));
    live.#setTimer();
    return live;
  }

  /** For reading only. */
  get room(): RoomState {
    return this.#room;
  }

  get screens(): number {
    return this.#audience.size;
  }

  /** Projectors and consoles. */
  get otherScreens(): number {
    return this.#audience.others;
  }

  /** Adds a screen that has been let in, and welcomes it. A phone's voter joins if it is new. */
  async admit(screen: Screen, token: string | null): Promise<Refusal | null> {
    if (screen.voter !== null) {
      const refused = await this.#join(screen.voter);
      if (refused) return refused;
    }
    this.#audience.admit(screen, token);
    this.#presence.changed();
    this.#countChanged();
    return null;
  }

  leave(screen: Screen): void {
    this.#audience.leave(screen);
    if (!this.#closed) this.#presence.changed();
  }

  /** Hears one message of an admitted screen, already checked by its schema. */
  hear(screen: Screen, message: ClientMessage): void {
    switch (message.type) {
      case 'hello':
        this.#refuse(screen, null, 'bad-message');
        return;
      case 'ping':
        screen.send(PONG);
        return;
      case 'catch-up':
        this.#audience.catchUp(screen, message.from);
        return;
      case 'command': {
        if (screen.role !== 'console') return this.#refuse(screen, message.id, 'wrong-key');
        return this.#ask(screen, message.id, null, (room, at) =>
          decideCommand(room, this.#scenario, message, at),
        );
      }
      case 'vote':
      case 'tick':
      case 'name': {
        const { voter } = screen;
        if (voter === null) return this.#refuse(screen, message.id, 'bad-message');
        this.#ask(screen, message.id, voter, (room, at) => {
          if (message.type === 'vote') return decideVote(room, this.#scenario, voter, message, at);
          if (message.type === 'tick') return decideTick(room, voter, message, at);
          return decideName(room, voter, message.name, at);
        });
      }
    }
  }

  /** Ends the room if nobody has used it for so long; whether it is over now. */
  async expire(afterMs: number): Promise<boolean> {
    await this.#request((room, at) => decideExpiry(room, at, afterMs));
    return this.#room.control.matches('over');
  }

  /** Stops serving it; screens are closed, the log stays. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopListening?.();
    this.#cancelCount?.();
    this.#cancelTimer?.();
    this.#presence.close();
    this.#writer.close();
    this.#audience.close();
  }

  #refuse(screen: Screen, id: string | null, reason: Refusal): void {
    screen.send(new Outgoing({ type: 'refused', id, reason, say: REFUSALS[reason] }));
  }

  #join(voter: string): Promise<Refusal | null> {
    return new Promise((resolve) => {
      this.#writer.ask({
        voter,
        moves: false,
        decide: (room) => decideJoin(room, voter, this.#around.now()),
        happened: () => resolve(null),
        failed: (refusal) => resolve(refusal ?? 'cannot-store'),
      });
    });
  }

  #ask(
    screen: Screen,
    id: string,
    voter: string | null,
    decide: (room: RoomState, at: number) => Decided,
  ): void {
    this.#writer.ask({
      voter,
      moves: voter === null,
      decide: (room) => decide(room, this.#around.now()),
      happened: (seq) => screen.send(new Outgoing({ type: 'ack', id, seq })),
      failed: (refusal) => this.#refuse(screen, id, refusal ?? 'cannot-store'),
    });
  }

  /** The room's own wishes. What cannot be stored now is wished again when it matters. */
  #request(decide: (room: RoomState, at: number) => Decided): Promise<void> {
    return new Promise((resolve) => {
      this.#writer.ask({
        voter: null,
        moves: true,
        decide: (room) => decide(room, this.#around.now()),
        happened: () => resolve(),
        failed: () => resolve(),
      });
    });
  }

  /** Folds what the log has stored, whoever stored it, and shows what of it may be seen. Known events are passed over. */
  #absorb(events: readonly LoggedEvent[]): void {
    if (this.#closed) return;
    const fresh: RoomEvent[] = [];
    for (const logged of events) {
      if (logged.seq !== this.#room.seq + 1) continue;
      applyEvent(this.#room, logged);
      fresh.push(logged.event);
    }
    if (fresh.length === 0) return;
    this.#audience.show(fresh);
    if (fresh.some(({ type }) => MOVES_TIMER.has(type))) this.#setTimer();
    this.#countChanged();
    this.#keepSnapshot();
    const over = fresh.find((event) => event.type === 'over');
    if (over) this.#sayFarewell(over.forget);
  }

  /** A moment later, so that the one who ended it still gets the answer. */
  #sayFarewell(forget: boolean): void {
    this.#around.after(FAREWELL_MS, () => {
      this.close();
      this.#around.over(this.#room.opened.room, forget);
    });
  }

  #setTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (!this.#room.control.matches({ talk: 'voting' })) return;
    const left = leftMs(this.#room, this.#around.now());
    if (left === null) return;
    this.#cancelTimer = this.#around.after(left, () => void this.#closeInTime());
  }

  async #closeInTime(): Promise<void> {
    await this.#request(decideTimer);
    // The log was full or away: voting is still open, and still must close.
    if (this.#closed || !this.#room.control.matches({ talk: 'voting' })) return;
    this.#cancelTimer?.();
    this.#cancelTimer = this.#around.after(RETRY_MS, () => this.#setTimer());
  }

  #countChanged(): void {
    if (this.#closed) return;
    this.#cancelCount ??= this.#around.after(COUNT_EVERY_MS, () => {
      this.#cancelCount = null;
      this.#audience.sendCount();
    });
  }

  #tellPresence(connected: number): void {
    const { node } = this.#around;
    void this.#request((room, at) =>
      room.control.matches('over') ? { again: true } : { events: [{ type: 'present', at, node, connected }] },
    );
  }

  #keepSnapshot(): void {
    if (this.#room.seq - this.#snapshotAt < SNAPSHOT_EVERY) return;
    this.#snapshotAt = this.#room.seq;
    this.#log
      .keepSnapshot(this.#room.opened.room, takeSnapshot(this.#room))
      .catch((failure: unknown) => this.#around.report(failure));
  }
}

const MOVES_TIMER: ReadonlySet<RoomEvent['type']> = new Set(['voting-opened', 'paused', 'resumed', 'closed']);
const PONG = new Outgoing({ type: 'pong' });
