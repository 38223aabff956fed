import { MARKER_IDS, markerOf } from '#core/rubric/markers.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import styles from './critical-errors.module.css';

const CRITICAL = MARKER_IDS.map(markerOf).filter((marker) => marker.critical);

/** The list before play, so that nobody meets a rule first by breaking it (CRAFT.md §3.3). */
export function CriticalErrors() {
  return (
    <Disclosure summary="What would make this talk “not yet”">
      <p className={styles['note']}>Whatever else goes well, one reply that</p>
      <ul className={styles['list']}>
        {CRITICAL.map(({ label }) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
