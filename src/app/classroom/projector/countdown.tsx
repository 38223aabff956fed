import { useEffect, useState } from 'react';
import type { ProjectorView } from '#protocol/views.ts';
import styles from './countdown.module.css';

/** The time left while a timed vote is open or paused; else nothing. */
export function Countdown({ step }: { readonly step: ProjectorView['step'] }) {
  const { stage, number, leftMs } = step;
  if ((stage !== 'voting' && stage !== 'paused') || leftMs === null) return null;
  // Told anew, it is counted anew.
  return <Clock key={`${number} ${leftMs}`} leftMs={leftMs} running={stage === 'voting'} />;
}

/**
 * The time left for voting; counted from when the room said it. The room closes the ballot, not this clock, so a second more or
 * less here harms nobody.
 */
function Clock({ leftMs, running }: { readonly leftMs: number; readonly running: boolean }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    if (!running) return;
    const since = performance.now();
    const clock = setInterval(() => setPassed(performance.now() - since), 250);
    return () => {
      clearInterval(clock);
      setPassed(0);
    };
  }, [running]);
  const seconds = Math.ceil(Math.max(0, leftMs - (running ? passed : 0)) / 1000);
  return (
    <p className={styles['left']} role="timer">
      <span className={styles['clock']}>
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>{' '}
      left
    </p>
  );
}
