import type { Marker } from '#core/rubric/markers.ts';
import styles from './marker-sign.module.css';

export type Sign = 'shown' | 'lapse' | 'critical' | 'unknown';

export function signOf({ sign, critical }: Pick<Marker, 'sign' | 'critical'>): Sign {
  if (critical) return 'critical';
  return sign === '+' ? 'shown' : 'lapse';
}

/** Each sign has a shape of its own, so that it is told without its colour. Decorative: the word stands beside it. */
export function MarkerSign({ sign }: { readonly sign: Sign }) {
  return (
    <svg
      className={styles['sign']}
      data-sign={sign}
      width="18"
      height="18"
      viewBox="0 0 20 20"
      fill="none"
      strokeWidth="2.2"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {sign === 'shown' && (
        <>
          <circle cx="10" cy="10" r="8" />
          <path d="M10 6v8M6 10h8" />
        </>
      )}
      {sign === 'lapse' && <path d="M10 2.4 17.6 10 10 17.6 2.4 10ZM7 10h6" strokeLinejoin="round" />}
      {sign === 'critical' && <path d="M3 3h14v14H3ZM10 6.4v4.2M10 13.8v.01" strokeLinejoin="round" />}
      {sign === 'unknown' && <path d="M7.4 7.6a2.6 2.6 0 1 1 3.8 2.3c-.8.4-1.2 1-1.2 1.9M10 15v.01" />}
    </svg>
  );
}
