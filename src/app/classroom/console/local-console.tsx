import { useCallback, useEffect, useState } from 'react';
import type { Served } from '#app/classroom/local/local-rooms.ts';
import { Button } from '#app/ui/button.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import type { ConsoleScreenProps } from './console-screen.tsx';
import { NoConsole } from './no-console.tsx';
import { RoomConsole } from './room-console.tsx';

const NOWHERE: readonly string[] = [];

/** How long a tab that was just reloaded may take to let go of its room; a design choice [D]. */
const LETTING_GO_MS = 400;

/** The console of a room that this very tab serves. */
export function LocalConsole(
  props: Omit<ConsoleScreenProps, 'givenKey'> & { readonly onProjector: () => void },
) {
  const { code, links, local } = props;
  const onDelete = useCallback(
    () =>
      local.forget(code).then(
        () => null,
        (problem: unknown) => `This browser could not delete it: ${String(problem)}`,
      ),
    [local, code],
  );
  const [takeOver, setTakeOver] = useState(0);
  const served = useServed(props, takeOver);
  switch (served.outcome) {
    case 'waiting':
      return (
        <div aria-busy="true">
          <h1 tabIndex={-1}>Room {code}</h1>
          <output>Opening the room in this browser …</output>
          <Skeleton lines={5} />
        </div>
      );
    case 'served':
      return (
        <RoomConsole {...props} roomKey="" openWire={served.openWire} origins={NOWHERE} onDelete={onDelete} />
      );
    case 'elsewhere':
      return (
        <NoConsole
          links={links}
          title="This room is led from another tab"
          action={
            <Button look="primary" onClick={() => setTakeOver((count) => count + 1)}>
              Lead it from here
            </Button>
          }
        >
          Only one tab may lead a room that this browser serves. Go on there, or take it over: the other tab
          then stops, and nothing is lost.
        </NoConsole>
      );
    case 'unknown':
      return (
        <NoConsole links={links} title="This room is no longer in this browser">
          It was ended, or the browser’s data was cleared.
        </NoConsole>
      );
    case 'cannot':
      return (
        <NoConsole links={links} title="This room cannot go on">
          {served.detail}. Open a new room to go on with the group.
        </NoConsole>
      );
  }
}

type State = Served | { readonly outcome: 'waiting' };

function useServed(
  { code, local, load, rooms }: Pick<ConsoleScreenProps, 'code' | 'local' | 'load' | 'rooms'>,
  takeOver: number,
): State {
  const [state, setState] = useState<State>({ outcome: 'waiting' });
  useEffect(() => {
    let current = true;
    let stop: () => void = () => undefined;
    const settle = (served: State) => {
      if (current) setState(served);
    };
    const onLost = () => settle({ outcome: 'elsewhere' });
    const serve = async () => {
      const onOver = (forgotten: boolean) => {
        if (forgotten) rooms.forget(code);
      };
      const orders = { takeOver: takeOver > 0, onLost, onOver };
      let served = await local.serve(code, load, orders);
      if (served.outcome === 'elsewhere') {
        await new Promise((resolve) => setTimeout(resolve, LETTING_GO_MS));
        if (current) served = await local.serve(code, load, orders);
      }
      if (served.outcome === 'served') ({ stop } = served);
      if (current) settle(served);
      else stop();
    };
    void serve();
    return () => {
      current = false;
      stop();
    };
  }, [code, local, load, rooms, takeOver]);
  return state;
}
