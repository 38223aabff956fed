import type { Scenario } from '#core/model/scenario.ts';
import { drawRoomCode } from '#protocol/room-code.ts';
import type { RoomEvent } from '#protocol/room-events.ts';
import { LiveRoom } from '#room/live/live-room.ts';
import type { Surroundings } from '#room/live/screen.ts';
import { MemoryLog } from '#room/memory-log.ts';
import type { RoomLog } from '#room/room-log.ts';
import type { OpenWire } from '#app/room-link/wire.ts';
import { openRoomLogStore } from '#app/storage/room-log-store.ts';
import { hex, newId } from '#app/classroom/new-id.ts';
import { openChannel, type Channel } from './channel-messages.ts';
import { onlyTab, type OnlyTab } from './only-tab.ts';
import { roomWire } from './room-wire.ts';
import { serveWindows } from './serve-windows.ts';

/** Rooms without a server: the facilitator's tab serves them, from the browser's own database. */

export interface LocalRooms {
  /** Opens a room in the log and resolves to its code; nobody serves it yet. */
  readonly open: (scenario: Scenario) => Promise<string>;
  readonly serve: (code: string, loadScenario: LoadScenario, orders: ServeOrders) => Promise<Served>;
  /** Deletes all that is stored of a room. */
  readonly forget: (code: string) => Promise<void>;
  /** False where the browser stores nothing: rooms then live as long as the tab. */
  readonly kept: () => Promise<boolean>;
}

export type LoadScenario = (id: string) => Promise<Scenario | undefined>;

interface ServeOrders {
  /** Takes the room from another tab that serves it. */
  readonly takeOver: boolean;
  /** Another tab took the room over: nothing more will come. */
  readonly onLost: () => void;
  /** The session is over; with `forgotten` nothing of it is stored any more. */
  readonly onOver: (forgotten: boolean) => void;
}

export type Served =
  | { readonly outcome: 'served'; readonly openWire: OpenWire; readonly stop: () => void }
  /** Another tab of this browser serves it. */
  | { readonly outcome: 'elsewhere' }
  | { readonly outcome: 'unknown' }
  /** It cannot go on with what this app has: the scenario is gone or was changed. */
  | { readonly outcome: 'cannot'; readonly detail: string };

export interface LocalParts {
  readonly openLog: () => Promise<RoomLog>;
  readonly openChannel: (code: string) => Channel;
  readonly onlyTab: OnlyTab;
  readonly now: () => number;
  readonly after: Surroundings['after'];
}

export function localRooms(parts: LocalParts = inThisBrowser): LocalRooms {
  let known: Promise<{ log: RoomLog; kept: boolean }> | null = null;
  const logs = () => (known ??= openLog(parts));

  return {
    kept: async () => (await logs()).kept,
    forget: async (code) => (await logs()).log.forget(code),
    open: async ({ id, hash }) => {
      const { log } = await logs();
      const code = drawRoomCode((count) => crypto.getRandomValues(new Uint8Array(count)));
      const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
      const opened: RoomEvent = {
        type: 'opened',
        at: parts.now(),
        version: 1,
        room: code,
        scenario: { id, hash },
        seed,
        // Nobody comes in from outside, so these open nothing; the log has the same shape everywhere.
        key: hex(32),
        facilitator: hex(32),
      };
      const { outcome } = await log.append(code, 0, [opened]);
      if (outcome === 'conflict') throw new Error(`the code ${code} is taken`);
      return code;
    },
    serve: async (code, loadScenario, { takeOver, onLost, onOver }) => {
      const hold = await parts.onlyTab(code, takeOver, () => lose());
      if (!hold) return { outcome: 'elsewhere' };
      const { log } = await logs();
      const around: Surroundings = {
        node: newId(),
        now: parts.now,
        after: parts.after,
        report: () => undefined,
        over: (room, forget) => {
          stop();
          const done = forget ? log.forget(room) : Promise.resolve();
          done.then(
            () => onOver(forget),
            () => onOver(false),
          );
        },
      };
      let stop: () => void = hold;
      let lost = false;
      const lose = () => {
        if (!lost) onLost();
        lost = true;
        stop();
      };
      try {
        const live = await LiveRoom.open(
          code,
          log,
          (room) => scenarioOf(room.opened.scenario, loadScenario),
          around,
        );
        if (!live) {
          hold();
          return { outcome: 'unknown' };
        }
        const stopWindows = serveWindows(code, live, parts.openChannel(code));
        stop = () => {
          live.close();
          stopWindows();
          hold();
        };
        return { outcome: 'served', openWire: roomWire(live), stop: () => stop() };
      } catch (problem) {
        hold();
        return { outcome: 'cannot', detail: String(problem) };
      }
    },
  };
}

async function scenarioOf(
  { id, hash }: { readonly id: string; readonly hash: string },
  load: LoadScenario,
): Promise<Scenario> {
  const scenario = await load(id);
  if (!scenario) throw new Error(`there is no scenario “${id}” in this app any more`);
  if (scenario.hash !== hash) throw new Error(`the scenario “${id}” has changed since this session began`);
  return scenario;
}

async function openLog(parts: LocalParts): Promise<{ log: RoomLog; kept: boolean }> {
  try {
    return { log: await parts.openLog(), kept: true };
  } catch {
    return { log: new MemoryLog(), kept: false };
  }
}

const began = { wall: Date.now(), clock: performance.now() };

const inThisBrowser: LocalParts = {
  openLog: () => openRoomLogStore<RoomEvent>(),
  openChannel,
  onlyTab,
  // The wall clock may be set back while a session runs; this one never goes back.
  now: () => began.wall + (performance.now() - began.clock),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
