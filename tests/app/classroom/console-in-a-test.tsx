import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Command } from '#protocol/commands.ts';
import { LiveRoom } from '#room/live/live-room.ts';
import { MemoryLog } from '#room/memory-log.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { RoomConsole } from '#app/classroom/console/room-console.tsx';
import { roomWire } from '#app/classroom/local/room-wire.ts';
import type { ClassroomLinks } from '#app/classroom/classroom-links.ts';
import { openKeptRooms } from '#app/storage/kept-rooms.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { KeptScreen, openedWith, settle, StillTime, surroundings } from '../../support/room-world.ts';
import { teachNativeDialog } from '../../support/native-dialog.ts';
import { silentAnalyst } from '../analyst/analyst-in-a-test.ts';

/** A console on the screen, over a room that really runs, with phones in it. */

export const links: ClassroomLinks = {
  classroom: '#/classroom',
  console: (code) => `#/classroom/${code}/console`,
  projector: (code) => `#/classroom/${code}/projector`,
};

const CODE = 'ACE347';

export async function openConsole({
  phones = 0,
  origins = [],
  analyst = silentAnalyst,
}: {
  readonly phones?: number;
  readonly origins?: readonly string[];
  readonly analyst?: Analyst;
} = {}) {
  teachNativeDialog();
  const scenario = await lateParcel();
  const time = new StillTime();
  const log = new MemoryLog();
  await log.append(CODE, 0, [openedWith(scenario, time.now())]);
  const live = await LiveRoom.open(CODE, log, () => Promise.resolve(scenario), surroundings(time));
  if (!live) throw new Error('no room');
  const voters = Array.from({ length: phones }, (_, place) => new KeptScreen('phone', `voter-${place}-x`));
  for (const phone of voters) await live.admit(phone, 'token');
  const rooms = openKeptRooms(() => localStorage);
  const openWire = roomWire(live);
  const load = () => Promise.resolve(scenario);
  const projectors: string[] = [];
  const view = render(
    <RoomConsole
      {...{ code: CODE, roomKey: '', openWire, origins, links, analyst, load, rooms }}
      onProjector={() => projectors.push(CODE)}
      onDelete={() => log.forget(CODE).then(() => null)}
    />,
  );
  await act(settle);
  const user = userEvent.setup();
  let sent = 0;
  return {
    ...view,
    live,
    log,
    rooms,
    time,
    scenario,
    voters,
    projectors,
    /** Types keys and lets the room answer. */
    press: async (keys: string) => {
      await user.keyboard(keys);
      await act(settle);
    },
    click: async (name: string | RegExp) => {
      await user.click(screen.getByRole('button', { name }));
      await act(settle);
    },
    /** From another console. */
    elsewhere: async (command: Command) => {
      const other = new KeptScreen('console');
      live.hear(other, { type: 'command', id: `elsewhere-${sent++}`, step: live.room.step, command });
      await act(settle);
    },
    vote: async (...letters: string[]) => {
      for (const [place, letter] of letters.entries()) {
        const phone = voters[place];
        if (!phone) throw new Error('more votes than phones');
        const { round } = live.room.control.context;
        live.hear(phone, { type: 'vote', id: `vote-${round}-${place}-x`, round, n: 1, letter });
      }
      await settle();
      await act(() => time.pass(200));
    },
  };
}

export const stageNow = (): string => document.getElementById('console-stage')?.textContent ?? '';
