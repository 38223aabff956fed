import { Cord } from '#app/ui/cord.tsx';
import type { Direction } from '#app/authoring/map/layout/layout.ts';
import styles from './start-mark.module.css';

/** Where the talk starts: the cord of the telephone leads into the first card. The card says so in words. */
export function StartMark({ direction }: { readonly direction: Direction }) {
  return (
    <span className={styles['start']} data-direction={direction} aria-hidden="true">
      <span className={styles['words']}>Start</span>
      <Cord className={styles['cord']} />
    </span>
  );
}
