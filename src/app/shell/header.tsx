import { useSyncExternalStore } from 'react';
import { Cord } from '#app/ui/cord.tsx';
import { HeldLine } from '#app/ui/held-line.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Button } from '#app/ui/button.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import type { HeaderLineStore } from './header-line.ts';
import { classroomLinks, links, studioLinks } from './addresses.ts';
import styles from './header.module.css';

export function Header({
  lineStore,
  onSettings,
  wide,
}: {
  readonly lineStore: HeaderLineStore;
  readonly onSettings: () => void;
  /** As wide as what stands below it has the window for itself. */
  readonly wide: boolean;
}) {
  const line = useSyncExternalStore(lineStore.subscribe, lineStore.get);
  return (
    <header className={styles['header']}>
      <div className={classNames(styles['row'], wide && styles['wide'])}>
        <a href={links.catalogue} className={styles['name']}>
          Hold the Line
          {!line && <Cord className={styles['cord']} />}
        </a>
        <nav className={styles['tools']} aria-label="App">
          <LinkButton look="quiet" href={studioLinks.studio}>
            <Icon name="notes" size={22} />
            <span className={styles['word']}>Studio</span>
          </LinkButton>
          <LinkButton look="quiet" href={classroomLinks.classroom}>
            <Icon name="in-person" size={22} />
            <span className={styles['word']}>Classroom</span>
          </LinkButton>
          <Button look="quiet" onClick={onSettings} aria-haspopup="dialog" className={styles['settings']}>
            <Icon name="settings" size={22} />
            <span className={styles['word']}>Settings</span>
          </Button>
        </nav>
      </div>
      {line ? <HeldLine {...line} className={styles['line']} /> : <div className={styles['rest']} />}
    </header>
  );
}
