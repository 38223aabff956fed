import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { classNames } from './class-names.ts';
import styles from './tag.module.css';

export type Tint = 'plain' | 'tone' | 'line' | 'heat' | 'good' | 'caution';

/** A word or two about a thing. `tone` takes the temperament colour of the nearest `data-temperament`. */
export function Tag({
  children,
  tint = 'plain',
  icon,
}: {
  readonly children: ReactNode;
  readonly tint?: Tint;
  readonly icon?: IconName;
}) {
  return (
    <span className={classNames(styles['tag'], styles[tint])}>
      {icon && <Icon name={icon} size={15} />}
      {children}
    </span>
  );
}
