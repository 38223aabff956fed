/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { PhoneWorld } from './phone-world.ts';
import styles from './talk-stage.module.css';

/**
 * Seconds left to vote. The room closes by its own clock, so this only says about how long; 0 until it does. It counts in
 * silence: a clock that speaks every second leaves no room to think.
 */
export function TimeLeft({
  leftMs,
  runs,
  world,
}: {
  readonly leftMs: number;
  readonly runs: boolean;
  readonly world: PhoneWorld;
}) {
  const [since] = useState(() => world.now());
  const [now, setNow] = useState(since);
  const left = Math.max(0, leftMs - (now - since));
  const seconds = Math.ceil(left / 1000);
  useEffect(() => {
    if (!runs || seconds === 0) return undefined;
    return world.after(left - (seconds - 1) * 1000, () => setNow(world.now()));
  }, [runs, seconds, left, world]);
  return (
    <p className={styles['time']} role="timer" aria-label="Time left">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </p>
  );
}
