import { Handle } from '@xyflow/react';
import type { ReactNode } from 'react';
import { Icon } from '#app/ui/icon.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { findingWords } from '#app/authoring/map/overlays/findings.ts';
import type { CardData } from './flow-parts.ts';
import { TARGET_HANDLE } from './flow-parts.ts';
import { sidesOf } from './handle-places.ts';
import { StartMark } from './start-mark.tsx';
import { useTakeFocus } from './take-focus.ts';
import styles from './card.module.css';

/** What all cards of the map have in common: a slip of paper with a name, and what overlay and checks say of it. */
export function Card({
  data,
  look,
  name,
  aside,
  foot,
  children,
  letters,
}: {
  readonly data: CardData;
  readonly look: 'beat' | 'ending' | 'missing' | 'pile';
  readonly name: string;
  /** A word beside the name. */
  readonly aside?: ReactNode;
  readonly foot?: ReactNode;
  readonly children?: ReactNode;
  readonly letters?: ReactNode;
}) {
  const { mark, findings, overlay, direction } = data;
  const own = useTakeFocus(data.isActive);
  return (
    <div
      ref={own}
      className={classNames(styles['card'], styles[look], data.isActive && styles['active'])}
      data-light={data.light}
      data-found={data.isFound}
      data-overlay={overlay}
      data-step={mark?.step ?? undefined}
    >
      {data.isStart && <StartMark direction={direction} />}
      <div className={styles['head']}>
        <span className={styles['name']} dir="auto">
          {name}
        </span>
        {aside}
      </div>
      <div className={styles['middle']}>{children}</div>
      <div className={styles['foot']}>
        {mark && overlay !== 'findings' ? <span className={styles['mark']}>{mark.words}</span> : foot}
        {findings ? (
          <span className={classNames(styles['findings'], findings.errors > 0 && styles['errors'])}>
            <Icon name="alert" size={15} />
            {overlay === 'findings' ? findingWords(findings) : findings.errors + findings.warnings}
          </span>
        ) : null}
      </div>
      <Handle
        id={TARGET_HANDLE}
        type="target"
        position={sidesOf(direction).target}
        className={styles['target'] ?? ''}
        isConnectableStart={false}
      />
      {letters}
    </div>
  );
}
