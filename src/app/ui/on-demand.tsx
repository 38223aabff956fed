import { useState, type ReactNode } from 'react';
import styles from './disclosure.module.css';

/** As `Disclosure`, for much that few look at: what is inside is made when it is opened. */
export function OnDemand({
  summary,
  children,
}: {
  readonly summary: ReactNode;
  readonly children: () => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles['details']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles['summary']}>{summary}</summary>
      <div className={styles['body']}>{isOpen && children()}</div>
    </details>
  );
}
