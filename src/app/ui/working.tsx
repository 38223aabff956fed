import { useEffect, useState } from 'react';
import { Skeleton } from './skeleton.tsx';
import styles from './working.module.css';

/** A wait that lasts longer is explained. */
const EXPLAINED_MS = 1000;

/** Something is being worked out: its room at once, words and a moving bar when it takes longer than a second. */
export function Working({
  what,
  block,
  lines,
}: {
  readonly what: string;
  readonly block?: string;
  readonly lines?: number;
}) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const clock = setTimeout(() => setSlow(true), EXPLAINED_MS);
    return () => clearTimeout(clock);
  }, []);
  return (
    <div aria-busy="true" className={styles['working']}>
      <Skeleton {...(block !== undefined && { block })} {...(lines !== undefined && { lines })} />
      <output className={styles['words']}>
        {slow && (
          <>
            Working out {what}: every way this talk could have gone …
            <progress className={styles['bar']} aria-label={`Working out ${what}`} />
          </>
        )}
      </output>
    </div>
  );
}
