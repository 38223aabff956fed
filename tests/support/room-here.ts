import type { Scenario } from '#core/model/scenario.ts';
import { ClientMessage } from '#protocol/client-messages.ts';
import type { Command } from '#protocol/commands.ts';
import type { OpenWire } from '#app/room-link/wire.ts';
import { LiveRoom } from '#room/live/live-room.ts';
import type { Screen, Surroundings } from '#room/live/screen.ts';
import { MemoryLog } from '#room/memory-log.ts';
import { KeptScreen, openedWith } from './room-world.ts';

/** A real room in this process, with phones and a console that are driven by hand and a wire for the screen under test. */
export async function openRoomHere(
  scenario: Scenario,
  around: Surroundings,
  { phones, settled }: { readonly phones: number; readonly settled: () => Promise<void> },
) {
  const log = new MemoryLog();
  await log.append('ACE347', 0, [openedWith(scenario, around.now())]);
  const live = await LiveRoom.open('ACE347', log, () => Promise.resolve(scenario), around);
  if (!live) throw new Error('no room');
  const console_ = new KeptScreen('console');
  await live.admit(console_, null);
  const voters = Array.from({ length: phones }, (_, place) => new KeptScreen('phone', `voter-${place}-x`));
  for (const phone of voters) await live.admit(phone, 'token');
  let sent = 0;
  const wires = new Set<{ events: Parameters<OpenWire>[0]; screen: Screen | null }>();

  const openWire: OpenWire = (events) => {
    const wire: { events: typeof events; screen: Screen | null } = { events, screen: null };
    wires.add(wire);
    queueMicrotask(() => {
      if (wires.has(wire)) events.onOpen();
    });
    return {
      send: (text) => {
        const message = ClientMessage.parse(JSON.parse(text));
        if (message.type !== 'hello') {
          if (wire.screen) live.hear(wire.screen, message);
          return;
        }
        wire.screen = {
          role: message.role,
          voter: null,
          send: ({ text: told }) =>
            queueMicrotask(() => {
              if (wires.has(wire)) events.onText(told);
            }),
          close: () => events.onBroken(),
        };
        void live.admit(wire.screen, null);
      },
      close: () => {
        wires.delete(wire);
        if (wire.screen) live.leave(wire.screen);
      },
    };
  };

  return {
    live,
    voters,
    openWire,
    command: async (given: Command) => {
      const id = `command-${sent++}`;
      live.hear(console_, { type: 'command', id, step: live.room.step, command: given });
      await settled();
      const refused = console_.heard.find((told) => told.type === 'refused' && told.id === id);
      if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`);
    },
    /** One letter a phone; a blank leaves it out. */
    vote: async (letters: string) => {
      const { round } = live.room.control.context;
      for (const [place, letter] of Array.from(letters).entries()) {
        const phone = voters[place];
        if (!phone || letter === ' ') continue;
        live.hear(phone, { type: 'vote', id: `vote-${place}-${round}-x`, round, n: sent++, letter });
      }
      await settled();
    },
    hear: async (phone: number, message: ClientMessage) => {
      const screen = voters[phone];
      if (screen) live.hear(screen, message);
      await settled();
    },
    /** The connection breaks, and comes back when it is told to. */
    breakWires: () => {
      for (const { events } of wires) events.onBroken();
    },
    mendWires: () => {
      for (const { events } of wires) events.onOpen();
    },
    say: (text: string) => {
      for (const { events } of wires) events.onText(text);
    },
  };
}
