import styles from './said.module.css';

/** What our side said last, and how it was taken. */
export function Said({
  last,
  language,
}: {
  readonly last: { readonly says: string; readonly reaction: string };
  readonly language: string;
}) {
  return (
    <div className={styles['said']} lang={language}>
      <p className={styles['own']}>{last.says}</p>
      <p className={styles['reaction']}>{last.reaction}</p>
    </div>
  );
}
