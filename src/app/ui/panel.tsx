import type { ComponentPropsWithRef, ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './panel.module.css';

export interface PanelProps extends Omit<ComponentPropsWithRef<'section'>, 'title'> {
  /** Becomes the heading and the name of the region; without one the panel is a plain box. */
  readonly title?: ReactNode;
  readonly level?: 2 | 3;
  /** `sheet`: lies on the page. `ruled`: only a line above, as between columns of a paper. `well`: pressed into the page. */
  readonly look?: 'sheet' | 'ruled' | 'well';
  /** Small controls at the heading's end. */
  readonly aside?: ReactNode;
}

export function Panel({ title, level = 2, look = 'sheet', aside, className, children, ...rest }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      {...rest}
      {...(title !== undefined && { 'aria-labelledby': id })}
      className={classNames(styles['panel'], styles[look], className)}
    >
      {title !== undefined && (
        <header className={styles['header']}>
          <Heading id={id} className={styles['title']}>
            {title}
          </Heading>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
