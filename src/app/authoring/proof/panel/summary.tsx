import styles from './summary.module.css';

/** What a part of the proof that can be opened is about, and in short what it says. */
export function Summary({ name, short }: { readonly name: string; readonly short: string }) {
  return (
    <span className={styles['summary']}>
      <span>{name}</span> <span className={styles['short']}>{short}</span>
    </span>
  );
}
