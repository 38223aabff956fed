/** @jsxImportSource preact */
import { queries, within, type BoundFunctions } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { keptTokens, type KeptTokens } from '#app/phone/kept-tokens.ts';
import { PhoneApp } from '#app/phone/phone-app.tsx';
import type { PhoneWorld } from '#app/phone/phone-world.ts';
import type { OpenWire, WireEvents } from '#app/room-link/wire.ts';
import { ClientMessage } from '#protocol/client-messages.ts';
import type { Command } from '#protocol/commands.ts';
import { REFUSALS, type Refusal } from '#protocol/refusals.ts';
import { LiveRoom } from '#room/live/live-room.ts';
import type { Screen } from '#room/live/screen.ts';
import { MemoryLog } from '#room/memory-log.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { KeptScreen, openedWith, settle, StillTime, surroundings } from '../../support/room-world.ts';

/** A real room, ACE347, and phones whose connection to it is a function call that can be cut. */
export class RoomInATest {
  readonly time = new StillTime();
  /** What the room answers to every hello instead of letting it in. */
  refuses: Refusal | null = null;
  readonly #console = new KeptScreen('console');
  #live: LiveRoom | undefined;
  #ids = 0;

  static async open(): Promise<RoomInATest> {
    const room = new RoomInATest();
    const log = new MemoryLog();
    const scenario = await lateParcel();
    await log.append('ACE347', 0, [openedWith(scenario, room.time.now())]);
    const around = surroundings(room.time);
    room.#live = (await LiveRoom.open('ACE347', log, () => Promise.resolve(scenario), around)) ?? undefined;
    await room.live.admit(room.#console, null);
    location.hash = '#ACE347';
    onTestFinished(() => room.live.close());
    return room;
  }

  get live(): LiveRoom {
    if (!this.#live) throw new Error('no room');
    return this.#live;
  }

  newId(prefix: string): string {
    return `${prefix}-${String(this.#ids++).padStart(6, '0')}`;
  }

  /** What the facilitator does, one after the other. */
  async does(...commands: (Command | Command['type'])[]): Promise<void> {
    for (const each of commands) {
      const command = (typeof each === 'string' ? PLAIN(each) : each) as Command;
      const id = this.newId('command');
      this.live.hear(this.#console, { type: 'command', id, step: this.live.room.step, command });
      await act(settle);
      const answer = this.#console.heard.findLast((message) => 'id' in message && message.id === id);
      if (answer?.type !== 'ack') throw new Error(`${command.type} was refused: ${JSON.stringify(answer)}`);
    }
  }

  /** Lets time go by, for the room and for the phones. */
  pass(ms: number): Promise<void> {
    return act(() => this.time.pass(ms));
  }
}

const PLAIN = (type: string) => (type === 'open-voting' ? { type, seconds: null } : { type });

/** One phone: what it shows, its hands, and its network. */
export class PhoneInATest {
  readonly container = document.createElement('div');
  readonly user = userEvent.setup();
  readonly tokens: KeptTokens;
  readonly sees: BoundFunctions<typeof queries>;
  reloads = 0;
  awake = 0;
  readonly #room: RoomInATest;
  #events: WireEvents | null = null;
  #screen: Screen | null = null;
  #isCut = false;

  constructor(room: RoomInATest, tokens: KeptTokens = keptTokens(() => localStorage)) {
    this.#room = room;
    this.tokens = tokens;
    this.sees = within(this.container, queries);
    document.body.append(this.container);
    onTestFinished(() => this.putAway());
  }

  async open(): Promise<this> {
    await act(async () => {
      render(<PhoneApp world={this.#world()} />, this.container);
      await settle();
    });
    return this;
  }

  async join(): Promise<this> {
    await this.open();
    await this.tap('Join');
    return this;
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.click(this.sees.getByRole('button', { name }));
  }

  async click(element: HTMLElement): Promise<void> {
    this.alone();
    await act(() => this.user.click(element));
    await act(settle);
  }

  async press(keys: string): Promise<void> {
    await act(() => this.user.keyboard(keys));
    await act(settle);
  }

  async type(element: HTMLElement, keys: string): Promise<void> {
    await act(() => this.user.clear(element));
    // Letter by letter, as the field hears of each.
    for (const key of keys.match(/\{\w+\}|./g) ?? []) await act(() => this.user.keyboard(key));
    await act(settle);
  }

  putAway(): void {
    render(null, this.container);
    this.container.remove();
  }

  cut(): Promise<void> {
    this.#isCut = true;
    return act(async () => {
      this.#leave();
      this.#events?.onBroken();
      await settle();
    });
  }

  mend(): Promise<void> {
    this.#isCut = false;
    return act(async () => {
      this.#events?.onOpen();
      await settle();
    });
  }

  /** Leaves this phone alone in the document, as a page is; the others go on beside it. */
  alone(): void {
    if (document.body.children.length !== 1 || !this.container.isConnected)
      document.body.replaceChildren(this.container);
  }

  async expectAccessible(): Promise<void> {
    this.alone();
    await expectAccessible(this.container);
  }

  get heading(): string | null {
    return this.sees.getByRole('heading', { level: 1 }).textContent;
  }

  get text(): string {
    return this.container.textContent.replaceAll(/\s+/g, ' ');
  }

  #world(): PhoneWorld {
    return {
      openWire: this.#wire,
      tokens: this.tokens,
      newId: () => this.#room.newId('phone-id'),
      now: () => this.#room.time.now(),
      after: (ms, call) => this.#room.time.after(ms, call),
      reloadOnce: () => this.reloads++ === 0,
      reloadHelped: () => undefined,
      keepAwake: () => {
        this.awake += 1;
        return () => {
          this.awake -= 1;
        };
      },
    };
  }

  readonly #wire: OpenWire = (events) => {
    this.#events = events;
    queueMicrotask(() => this.#isCut || events.onOpen());
    return {
      send: (text) => this.#isCut || this.#say(text),
      close: () => {
        this.#leave();
        this.#events = null;
      },
    };
  };

  #say(text: string): void {
    const message = ClientMessage.parse(JSON.parse(text));
    const { live } = this.#room;
    if (message.type !== 'hello') {
      if (this.#screen) live.hear(this.#screen, message);
      return;
    }
    const reason = this.#room.refuses ?? (message.room === 'ACE347' ? null : 'no-such-room');
    if (reason) {
      const say = REFUSALS[reason];
      queueMicrotask(() => this.#events?.onText(JSON.stringify({ type: 'refused', id: null, reason, say })));
      return;
    }
    const voter = message.token ?? this.#room.newId('voter');
    const screen: Screen = {
      role: 'phone',
      voter,
      send: ({ text: told }) => this.#screen === screen && this.#events?.onText(told),
      close: () => undefined,
    };
    this.#screen = screen;
    void live.admit(screen, voter);
  }

  #leave(): void {
    if (this.#screen) this.#room.live.leave(this.#screen);
    this.#screen = null;
  }
}

/** Tokens of a phone of its own. */
export const ownTokens = (): KeptTokens => {
  const kept = new Map<string, string>();
  return keptTokens(() => ({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  }));
};
