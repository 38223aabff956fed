/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '#protocol/refusals.ts';
import { Page } from './page.tsx';
import type { PhoneWorld } from './phone-world.ts';
import { REFUSAL_HELP } from './refusal-help.ts';
import button from './button.module.css';

export interface RefusedScreenProps {
  readonly reason: Refusal;
  readonly code: string;
  readonly world: PhoneWorld;
  readonly onOtherCode: () => void;
}

/** Refusals after which another code may be right. */
const OTHER_CODE: ReadonlySet<Refusal> = new Set([
  'no-such-room',
  'room-over',
  'scenario-changed',
  'room-full',
  'wrong-key',
]);

/** The room does not let this phone in, and why, and what its owner can do. */
export function RefusedScreen({ reason, code, world, onOtherCode }: RefusedScreenProps) {
  const [reloads, setReloads] = useState(false);
  useEffect(() => {
    if (reason === 'version') setReloads(world.reloadOnce());
  }, [reason, world]);
  const { title, help } = REFUSAL_HELP[reason];
  return (
    <Page heading={reloads ? 'Getting the newest page…' : title} place={code}>
      {!reloads && <p>{help}</p>}
      {OTHER_CODE.has(reason) && (
        <button type="button" className={button['plain']} onClick={onOtherCode}>
          Type a code
        </button>
      )}
    </Page>
  );
}
