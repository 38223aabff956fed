import { act, render } from '@testing-library/react';
import { cardOf } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { ProjectorScreen } from '#app/classroom/projector/projector-screen.tsx';
import type { RoomLibrary } from '#app/classroom/room-library.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { silentAnalyst } from '../analyst/analyst-in-a-test.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { openRoomHere } from '../../support/room-here.ts';
import { settle, StillTime, surroundings } from '../../support/room-world.ts';

/** The projector in front of a real room with so many phones. What the room is told reaches the screen before it goes on. */
export async function showWall({
  phones = 3,
  joinOrigin = 'http://192.168.1.5:4173',
  analyst = silentAnalyst,
  library,
  scenario: given,
}: {
  readonly phones?: number;
  readonly joinOrigin?: string | null;
  readonly analyst?: Analyst;
  readonly library?: Partial<RoomLibrary>;
  readonly scenario?: Scenario;
} = {}) {
  const scenario = given ?? (await lateParcel());
  const time = new StillTime();
  const settled = () => act(() => settle());
  const room = await openRoomHere(scenario, surroundings(time), { phones, settled });
  const whole: RoomLibrary = {
    entries: [cardOf(scenario)],
    load: () => Promise.resolve(scenario),
    ...library,
  };
  const view = render(
    <main>
      <ProjectorScreen
        code="ACE347"
        openWire={room.openWire}
        joinOrigin={joinOrigin}
        library={whole}
        analyst={analyst}
      />
    </main>,
  );
  await settled();
  return {
    ...view,
    room,
    settled,
    /** Milliseconds pass in the room; counts come. */
    pass: async (ms: number) => {
      await act(() => time.pass(ms));
      await settled();
    },
    /** To the first ballot. */
    begin: async () => {
      await room.command({ type: 'brief' });
      await room.command({ type: 'begin' });
      await room.command({ type: 'open-voting', seconds: null });
    },
    ballot: async (letters: string) => {
      await room.command({ type: 'open-voting', seconds: null });
      await room.vote(letters);
      await room.command({ type: 'close' });
    },
    play: (...letters: string[]) =>
      room.command({ type: 'play', choices: letters.map((letter, team) => ({ team, letter })) }),
  };
}

/** The letter under which a reply is offered now to the first team. */
export function letterOf(container: HTMLElement, words: string): string {
  const reply = [...container.querySelectorAll('li')].find((item) => item.textContent.includes(words));
  const letter = reply?.textContent.trim().charAt(0);
  if (letter === undefined) throw new Error(`nothing is offered with the words "${words}"`);
  return letter;
}
