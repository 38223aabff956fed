import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { classNames } from './class-names.ts';
import styles from './error-panel.module.css';

export interface ErrorPanelProps {
  /** What happened, in the reader's words. */
  readonly title: string;
  /** What it means for them and what to do. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Technical words, folded away, for whoever has to mend it. */
  readonly details?: string;
  /** `heat`: something failed. `caution`: something needs attention. `info`: good to know. */
  readonly tint?: 'heat' | 'caution' | 'info';
  /** Read out at once; only for what just happened. */
  readonly announce?: boolean;
  readonly level?: 2 | 3;
}

/** What happened → what to do. Never an apology without a way on. */
export function ErrorPanel({
  title,
  children,
  actions,
  details,
  tint = 'heat',
  announce = false,
  level = 2,
}: ErrorPanelProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={classNames(styles['panel'], styles[tint])} {...(announce && { role: 'alert' })}>
      <Icon name={tint === 'info' ? 'info' : 'alert'} size={26} />
      <div className={styles['body']}>
        <Heading className={styles['title']}>{title}</Heading>
        <div>{children}</div>
        {details !== undefined && (
          <details className={styles['details']}>
            <summary>Details for whoever mends it</summary>
            <pre className={styles['pre']}>{details}</pre>
          </details>
        )}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
