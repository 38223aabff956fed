import type { PrincipleReading } from '#runtime/debrief/lens-reading.ts';
import styles from './lens-marks.module.css';

/** One mark per principle, in the article's order: filled shown, open missed, a dot where there was no chance. */
export function LensMarks({ principles }: { readonly principles: readonly PrincipleReading[] }) {
  return (
    <span className={styles['marks']} aria-hidden="true">
      {principles.map(({ principle, status }) => (
        <span key={principle.id} className={styles['mark']} data-status={status} />
      ))}
    </span>
  );
}
