/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { isRoomCode } from '#protocol/room-code.ts';
import { codeInAddress } from './address.ts';
import { JoinScreen } from './join-screen.tsx';
import type { PhoneWorld } from './phone-world.ts';
import { RoomScreen } from './room-screen.tsx';

/** Joined by a tap just now, or back in a room that knows this phone. */
type Way = 'tap' | 'back';
/** On the way in: by the code of the address, or typing one. */
type Door = 'join' | 'type';

/**
 * The phone's page: the way into a room, then the room. The code in the address is replaced, never added to the history, so
 * that the back button leaves the page and nothing else.
 */
export function PhoneApp({ world }: { readonly world: PhoneWorld }) {
  const [code, setCode] = useState(() => codeInAddress(location.hash));
  const [way, setWay] = useState<Way | Door>(() => (knows(world, code) ? 'back' : 'join'));

  useEffect(() => {
    const stop = new AbortController();
    const moved = () => {
      const next = codeInAddress(location.hash);
      setCode(next);
      setWay(knows(world, next) ? 'back' : 'join');
    };
    window.addEventListener('hashchange', moved, { signal: stop.signal });
    return () => stop.abort();
  }, [world]);

  if ((way === 'tap' || way === 'back') && isRoomCode(code)) {
    return (
      <RoomScreen
        key={code}
        code={code}
        world={world}
        takesFocus={way === 'tap'}
        onOtherCode={() => setWay('type')}
      />
    );
  }
  return (
    <JoinScreen
      key={code}
      code={code}
      types={way === 'type'}
      onJoin={(wanted) => {
        history.replaceState(null, '', `#${wanted}`);
        setCode(wanted);
        setWay('tap');
      }}
    />
  );
}

function knows(world: PhoneWorld, code: string): boolean {
  return isRoomCode(code) && world.tokens.of(code) !== undefined;
}
