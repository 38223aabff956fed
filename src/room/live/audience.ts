import type { Scenario } from '#core/model/scenario.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { RoomEvent } from '#protocol/room-events.ts';
import type { ConsoleView, ProjectorView, PublicView } from '#protocol/views.ts';
import { teamOf, type RoomState } from '#room/room-state.ts';
import { phoneView, publicView, stepView } from '#room/view/public-view.ts';
import { consoleView, countView, projectorView, youView } from '#room/view/role-views.ts';
import { Outgoing, type Screen, type Surroundings } from './screen.ts';
import { ViewStream } from './view-stream.ts';

/** Events that no shared view shows at once: votes and comings do not move what everybody sees. */
const UNSEEN: ReadonlySet<RoomEvent['type']> = new Set(['joined', 'voted', 'ticked', 'present']);
/** Events after which every phone is told anew who it is. */
const ALL_ANEW: ReadonlySet<RoomEvent['type']> = new Set(['split', 'mic-handed']);

/** The screens of one room on this server, and what each of them is shown. */
export class Audience {
  readonly #room: RoomState;
  readonly #scenario: Scenario;
  readonly #around: Surroundings;
  readonly #screens = new Set<Screen>();
  readonly #phonesOf = new Map<string, Set<Screen>>();
  /** Projectors and consoles: few, and told far more often than phones. */
  readonly #others = new Set<Screen>();
  /** One a team. */
  #phoneStreams: ViewStream<PublicView>[];
  readonly #projector: ViewStream<ProjectorView>;
  readonly #console: ViewStream<ConsoleView>;
  /** Observers have ticked since the console was told. */
  #ticked = false;

  constructor(room: RoomState, scenario: Scenario, around: Surroundings) {
    this.#room = room;
    this.#scenario = scenario;
    this.#around = around;
    const view = publicView(room, scenario, around.now());
    this.#phoneStreams = this.#streamsFor(view);
    this.#projector = new ViewStream(room.seq, projectorView(room, scenario, view));
    this.#console = new ViewStream(room.seq, consoleView(room, scenario, view));
  }

  get size(): number {
    return this.#screens.size;
  }

  /** Projectors and consoles. */
  get others(): number {
    return this.#others.size;
  }

  /** Connected phones; two tabs of one voter are one. */
  get phones(): number {
    return this.#phonesOf.size;
  }

  admit(screen: Screen, token: string | null): void {
    this.#screens.add(screen);
    if (screen.role !== 'phone') this.#others.add(screen);
    if (screen.voter !== null) {
      const screens = this.#phonesOf.get(screen.voter) ?? new Set();
      this.#phonesOf.set(screen.voter, screens.add(screen));
    }
    this.#welcome(screen, token);
  }

  leave(screen: Screen): void {
    this.#screens.delete(screen);
    this.#others.delete(screen);
    if (screen.voter === null) return;
    const screens = this.#phonesOf.get(screen.voter);
    screens?.delete(screen);
    if (screens?.size === 0) this.#phonesOf.delete(screen.voter);
  }

  catchUp(screen: Screen, from: number): void {
    const missed = this.#streamOf(screen).since(from);
    if (missed) for (const outgoing of missed) screen.send(outgoing);
    else this.#welcome(screen, null);
  }

  /** Shows what these events, already folded, have changed. */
  show(events: readonly RoomEvent[]): void {
    if (events.some(({ type }) => !UNSEEN.has(type))) this.#showViews(events);
    if (events.some(({ type }) => type === 'ticked')) this.#ticked = true;
    if (events.some(({ type }) => ALL_ANEW.has(type))) {
      for (const voter of this.#phonesOf.keys()) this.#tell(voter);
      return;
    }
    for (const event of events) {
      if (event.type === 'named' || event.type === 'name-judged') this.#tell(event.voter);
      // The phone that voted or ticked is told by its acknowledgement; only another tab of it has to hear.
      else if (event.type === 'voted' || event.type === 'ticked') this.#tell(event.voter, 2);
    }
  }

  /** What comes so often that it is told now and then: the count, and to the console what observers ticked. */
  sendCount(): void {
    if (this.#ticked) this.#showTicks();
    if (this.#others.size === 0) return;
    const outgoing = new Outgoing(countView(this.#room, this.#around.now()));
    for (const screen of this.#others) screen.send(outgoing);
  }

  close(): void {
    for (const screen of this.#screens) screen.close();
    this.#screens.clear();
    this.#others.clear();
    this.#phonesOf.clear();
  }

  #showViews(events: readonly RoomEvent[]): void {
    const { seq } = this.#room;
    const view = publicView(this.#room, this.#scenario, this.#around.now());
    if (events.some(({ type }) => type === 'split')) {
      // Phones change their streams with their teams, so each is told the whole.
      this.#phoneStreams = this.#streamsFor(view);
      for (const screen of this.#screens) if (screen.role === 'phone') this.#welcome(screen, null);
    } else {
      const changes = this.#phoneStreams.map((stream, team) => stream.advance(seq, phoneView(view, team)));
      if (changes.some((change) => change !== null)) {
        for (const [voter, screens] of this.#phonesOf) {
          const change = changes[this.#team(voter)];
          if (change) for (const screen of screens) screen.send(change);
        }
      }
    }
    const toProjector = this.#projector.advance(seq, projectorView(this.#room, this.#scenario, view));
    const toConsole = this.#console.advance(seq, consoleView(this.#room, this.#scenario, view));
    for (const screen of this.#others) {
      if (screen.role === 'projector' && toProjector) screen.send(toProjector);
      if (screen.role === 'console' && toConsole) screen.send(toConsole);
    }
  }

  #showTicks(): void {
    this.#ticked = false;
    const view = publicView(this.#room, this.#scenario, this.#around.now());
    // The clock alone would make it another step.
    const shared = { ...view, step: this.#console.view.step };
    const change = this.#console.advance(this.#room.seq, consoleView(this.#room, this.#scenario, shared));
    if (!change) return;
    for (const screen of this.#others) if (screen.role === 'console') screen.send(change);
  }

  #welcome(screen: Screen, token: string | null): void {
    const stream = this.#streamOf(screen);
    const { seq } = stream;
    const you = screen.voter === null ? null : youView(this.#room, screen.voter);
    // Time left is told as of now, not as of the last change.
    const view = { ...stream.view, step: stepView(this.#room, this.#scenario, this.#around.now()) };
    screen.send(new Outgoing({ type: 'welcome', version: PROTOCOL_VERSION, seq, view, you, token }));
  }

  #tell(voter: string, fromScreens = 1): void {
    const screens = this.#phonesOf.get(voter);
    if (!screens || screens.size < fromScreens) return;
    const you = youView(this.#room, voter);
    if (!you) return;
    const outgoing = new Outgoing({ type: 'you', you });
    for (const screen of screens) screen.send(outgoing);
  }

  #team(voter: string): number {
    const who = this.#room.voters.get(voter);
    return who ? teamOf(this.#room, who) : 0;
  }

  #streamOf(screen: Screen): ViewStream<PublicView> | ViewStream<ProjectorView> | ViewStream<ConsoleView> {
    if (screen.role === 'projector') return this.#projector;
    if (screen.role === 'console') return this.#console;
    const stream = this.#phoneStreams[screen.voter === null ? 0 : this.#team(screen.voter)];
    if (!stream) throw new Error('a team without a stream');
    return stream;
  }

  #streamsFor(view: PublicView): ViewStream<PublicView>[] {
    return Array.from(
      { length: this.#room.control.context.teams },
      (_, team) => new ViewStream(this.#room.seq, phoneView(view, team)),
    );
  }
}
