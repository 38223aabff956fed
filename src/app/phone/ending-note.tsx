/** @jsxImportSource preact */
import type { TalkView } from '#protocol/views.ts';
import styles from './notes.module.css';

/** How a talk ended, in its own words. */
export function EndingNote({
  ending,
  next,
  isVeiled,
}: {
  readonly ending: TalkView['ending'];
  readonly next: string;
  readonly isVeiled: boolean;
}) {
  return (
    <div className={styles['notes']}>
      {ending && !isVeiled && (
        <section className={styles['ending']} aria-label="How it ended">
          <h2>{ending.title}</h2>
          <p>{ending.epilogue}</p>
        </section>
      )}
      <p>{next}</p>
    </div>
  );
}
