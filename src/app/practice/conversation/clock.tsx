import { useEffect, useState } from 'react';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import styles from './clock.module.css';

/** The time of the talk; it alone is drawn again every second. */
export function Clock({ read }: { readonly read: () => number }) {
  const [shown, setShown] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setShown(read()), 1000);
    return () => clearInterval(timer);
  }, [read]);
  return (
    <>
      <VisuallyHidden>Time so far </VisuallyHidden>
      <span className={styles['clock']}>{clockFace(shown)}</span>
    </>
  );
}

/** 83000 → "01:23". */
function clockFace(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
