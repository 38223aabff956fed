import styles from './waiting-dots.module.css';

/** Somebody is about to speak or write. The words beside it say so; the dots only breathe. */
export function WaitingDots() {
  return (
    <span className={styles['dots']} aria-hidden="true">
      <span />
      <span />
      <span />
    </span>
  );
}
