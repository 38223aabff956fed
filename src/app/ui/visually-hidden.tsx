import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** For ears only: words that the layout already says to eyes. */
export function VisuallyHidden({
  as: Tag = 'span',
  children,
}: {
  readonly as?: 'span' | 'div' | 'h2' | 'legend' | 'caption';
  readonly children: ReactNode;
}) {
  return <Tag className={styles['hidden']}>{children}</Tag>;
}
