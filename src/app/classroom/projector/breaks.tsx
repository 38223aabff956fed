import styles from './breaks.module.css';

/** The talk was broken off for what it is about. */
export function Stopped() {
  return (
    <section className={styles['middle']}>
      <h2>We stop here</h2>
      <p>This conversation was put aside. That is always allowed, and nothing counts against anybody.</p>
      <p>Take a breath.</p>
    </section>
  );
}

export function SessionOver() {
  return (
    <section className={styles['middle']}>
      <h2>This session has ended</h2>
      <p>Thank you. Phones and this window can be put away.</p>
    </section>
  );
}
