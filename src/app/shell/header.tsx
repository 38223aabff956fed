import { Cord } from '#app/ui/cord.tsx';
import { HeldLine } from '#app/ui/held-line.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Button } from '#app/ui/button.tsx';
import { links } from './addresses.ts';
import styles from './header.module.css';

/** The mood of a running talk, drawn into the line under the name. */
export interface HeaderLine {
  readonly levels: readonly number[];
  readonly max: number;
}

export function Header({
  line,
  onSettings,
}: {
  readonly line: HeaderLine | null;
  readonly onSettings: () => void;
}) {
  return (
    <header className={styles['header']}>
      <div className={styles['row']}>
        <a href={links.catalogue} className={styles['name']}>
          Hold the Line
          {!line && <Cord className={styles['cord']} />}
        </a>
        <Button look="quiet" onClick={onSettings} aria-haspopup="dialog" className={styles['settings']}>
          <Icon name="settings" size={22} />
          <span className={styles['word']}>Settings</span>
        </Button>
      </div>
      {line ? <HeldLine {...line} className={styles['line']} /> : <div className={styles['rest']} />}
    </header>
  );
}
