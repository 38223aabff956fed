import { useCallback, useEffect, useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { OpenWire } from '#app/room-link/wire.ts';
import { Skeleton } from '#app/ui/skeleton.tsx';
import { Console } from './console.tsx';
import type { ConsoleScreenProps } from './console-screen.tsx';
import { NoConsole } from './no-console.tsx';
import { OverPanel } from './over-panel.tsx';
import { useConsole } from './use-console.ts';

type Props = Pick<ConsoleScreenProps, 'code' | 'links' | 'analyst' | 'load' | 'rooms'> & {
  readonly roomKey: string;
  readonly openWire: OpenWire;
  readonly origins: readonly string[];
  readonly onProjector: () => void;
  /** Deletes all that is kept of the room; resolves to why it could not, or to null. */
  readonly onDelete: () => Promise<string | null>;
};

/** The console over an open wire, whoever serves the room. */
export function RoomConsole({
  code,
  roomKey,
  openWire,
  origins,
  onProjector,
  links,
  analyst,
  load,
  rooms,
  onDelete,
}: Props) {
  const room = useConsole(code, roomKey, openWire);
  const [forgotten, setForgotten] = useState(false);
  const { give: ask } = room;
  const give = useCallback<typeof ask>(
    async (command) => {
      const answer = await ask(command);
      if (command.type === 'end' && command.forget && answer?.outcome === 'done') {
        rooms.forget(code);
        setForgotten(true);
      }
      return answer;
    },
    [ask, rooms, code],
  );
  const connection = { ...room, give };
  const { view, refusal } = connection.followed;
  const scenario = useScenarioOf(view?.room.scenario.id, load);
  const gone = refusal?.reason === 'no-such-room' || refusal?.reason === 'room-over';
  useEffect(() => {
    // A session that is over can still be looked at and deleted, so its key is kept as long as there is something of it.
    if (gone && rooms.find(code)?.served === 'server') rooms.forget(code);
  }, [gone, rooms, code]);
  const deleteAll = useCallback(async () => {
    const problem = await onDelete();
    if (problem === null) {
      rooms.forget(code);
      setForgotten(true);
    }
    return problem;
  }, [onDelete, rooms, code]);
  useEffect(() => {
    const known = rooms.find(code);
    if (view && known && known.title === '')
      rooms.keep({ ...known, scenario: view.room.scenario.id, title: view.room.scenario.title });
  }, [view, rooms, code]);

  if (view?.step.stage === 'over')
    return (
      <OverPanel
        view={view}
        links={links}
        scenario={typeof scenario === 'object' ? scenario : null}
        forgotten={forgotten}
        onDelete={deleteAll}
      />
    );
  if (refusal)
    return (
      <NoConsole links={links} title="The room does not let this console in">
        {refusal.say}
      </NoConsole>
    );
  if (scenario === 'missing')
    return (
      <NoConsole links={links} title="This app does not have the room’s scenario">
        The room plays a conversation that is not part of this version. Load the page again; if that does not
        help, the program and the page are of different versions.
      </NoConsole>
    );
  if (!view || scenario === 'waiting')
    return (
      <div aria-busy="true">
        <h1 tabIndex={-1}>Room {code}</h1>
        <output>Looking for the room …</output>
        <Skeleton lines={5} />
      </div>
    );
  const [origin] = origins;
  const ownAddress =
    roomKey === '' || origin === undefined
      ? null
      : `${origin}/${links.console(code)}/${encodeURIComponent(roomKey)}`;
  return <Console {...{ connection, view, scenario, analyst, origins, onProjector, ownAddress }} />;
}

function useScenarioOf(
  id: string | undefined,
  load: ConsoleScreenProps['load'],
): Scenario | 'waiting' | 'missing' {
  const [found, setFound] = useState<Scenario | 'waiting' | 'missing'>('waiting');
  useEffect(() => {
    if (id === undefined) return;
    let current = true;
    const settle = (scenario: Scenario | undefined) => {
      if (current) setFound(scenario ?? 'missing');
    };
    load(id).then(settle, () => settle(undefined));
    return () => {
      current = false;
    };
  }, [id, load]);
  return found;
}
