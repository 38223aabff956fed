/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { PhoneRoom } from './use-room.ts';
import { Page } from './page.tsx';
import type { PhoneWorld } from './phone-world.ts';
import { REFUSAL_HELP } from './refusal-help.ts';
import styles from './notes.module.css';

/** After which it is said what may be wrong. [D] About as long as a first try that hangs. */
const PATIENCE_MS = 6_000;

export function ConnectingScreen({
  code,
  world,
  trouble,
}: {
  readonly code: string;
  readonly world: PhoneWorld;
  readonly trouble: PhoneRoom['trouble'];
}) {
  const [isLong, setLong] = useState(false);
  useEffect(() => world.after(PATIENCE_MS, () => setLong(true)), [world]);
  const known = trouble && REFUSAL_HELP[trouble.reason];
  return (
    <Page heading={`Joining ${code}…`}>
      <div aria-live="polite" className={styles['notes']}>
        {known && (
          <p>
            <strong>{known.title}.</strong> {known.help}
          </p>
        )}
        {!known && isLong && (
          <>
            <p>This takes longer than it should. It goes on by itself as soon as the room answers.</p>
            <p>
              Is this phone on the Wi-Fi of the room? Mobile data and a VPN often do not reach it; switch them
              off for now.
            </p>
          </>
        )}
      </div>
    </Page>
  );
}
