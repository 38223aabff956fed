import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** More, for whoever wants it: the native `<details>`, so that find-in-page opens it. */
export function Disclosure({
  summary,
  children,
  startsOpen = false,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
}) {
  return (
    <details className={styles['details']} open={startsOpen}>
      <summary className={styles['summary']}>{summary}</summary>
      <div className={styles['body']}>{children}</div>
    </details>
  );
}
