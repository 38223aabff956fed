import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './empty-state.module.css';

/** Nothing to show, and what can be done about it. */
export function EmptyState({
  title,
  level = 2,
  children,
  action,
}: {
  readonly title: string;
  /** 1 where nothing else is on the screen. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={classNames(styles['empty'], level === 1 && styles['alone'])}>
      <svg className={styles['picture']} viewBox="0 0 240 40" fill="none" aria-hidden="true">
        <path
          d="M0 20h96c10 0 10-12 18-12s8 24 16 24 8-12 18-12h92"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="5 6"
          strokeLinecap="round"
        />
      </svg>
      {level === 1 ? (
        <h1 tabIndex={-1} className={styles['title']}>
          {title}
        </h1>
      ) : (
        <h2 className={styles['title']}>{title}</h2>
      )}
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {action}
    </div>
  );
}
