/** @jsxImportSource preact */
import styles from './announcer.module.css';

/** Says `message` once to a screen reader whenever it changes; it never interrupts. */
export function Announcer({ message }: { readonly message: string }) {
  return (
    <output className={styles['unseen']} aria-live="polite" aria-atomic="true">
      {message}
    </output>
  );
}
