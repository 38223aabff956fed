/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styles from './page.module.css';

export interface PageProps {
  readonly heading: string;
  /** Small print beside the name: the code, the team. */
  readonly place?: ComponentChildren;
  /** What stands in the way just now. */
  readonly notice?: string | undefined;
  /** After a tap that brought the person here; never when the room moves on by itself. */
  readonly takesFocus?: boolean;
  readonly children: ComponentChildren;
}

export function Page({ heading, place, notice, takesFocus = false, children }: PageProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading} · Hold the Line`;
  }, [heading]);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <p className={styles['name']}>Hold the Line</p>
        {place !== undefined && <p className={styles['place']}>{place}</p>}
      </header>
      {notice !== undefined && <p className={styles['notice']}>{notice}</p>}
      <main className={styles['main']}>
        <h1 ref={title} tabIndex={-1} className={styles['heading']}>
          {heading}
        </h1>
        {children}
      </main>
    </div>
  );
}
