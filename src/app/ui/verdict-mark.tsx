import type { ReactNode } from 'react';
import type { Verdict } from '#core/scoring/verdict.ts';
import styles from './verdict-mark.module.css';

/** Each verdict has a shape of its own, so that it is told without its colour. Drawn on a 20 grid. */
const SHAPES: Record<Verdict, ReactNode> = {
  best: (
    <>
      <circle cx="10" cy="10" r="8" className={styles['body']} />
      <path d="m6.3 10.4 2.6 2.6 4.9-5.6" className={styles['sign']} />
    </>
  ),
  good: <circle cx="10" cy="10" r="6.2" className={styles['body']} />,
  slip: <path d="M10 2.2 17.8 10 10 17.8 2.2 10Z" className={styles['open']} />,
  mistake: <path d="M2.2 4.2h15.6L10 17.6Z" className={styles['body']} />,
  critical: (
    <>
      <path d="M3 3h14v14H3Z" className={styles['body']} />
      <path d="M10 5.8v5.2M10 14.1v.01" className={styles['sign']} />
    </>
  ),
};

/** Decorative: the word stands beside it, or in the name of what it marks. */
export function VerdictMark({ verdict, size = 18 }: { readonly verdict: Verdict; readonly size?: number }) {
  return (
    <svg
      className={styles['mark']}
      data-verdict={verdict}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[verdict]}
    </svg>
  );
}
