import type { ReactNode } from 'react';
import type { Phase } from '#core/model/words.ts';
import { PHASE_WORDS } from './phase-words.ts';
import styles from './act-section.module.css';

/** An act of the script under its ruled heading. */
export function ActSection({
  phase,
  again,
  children,
}: {
  readonly phase: Phase | undefined;
  readonly again: boolean;
  readonly children: ReactNode;
}) {
  const words = phase === undefined ? undefined : PHASE_WORDS[phase];
  return (
    <section className={styles['act']}>
      <div className={styles['heading']}>
        <h2 className={styles['name']}>
          {words?.name ?? 'No phase yet'}
          {again && <span className={styles['again']}> again</span>}
        </h2>
        <p className={styles['gloss']}>
          {words?.gloss ?? 'choose one for these beats, so that the timing can be judged'}
        </p>
      </div>
      <ol className={styles['beats']}>{children}</ol>
    </section>
  );
}
