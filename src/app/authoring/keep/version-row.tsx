import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DraftVersion } from '#app/storage/draft-store.ts';
import { Button } from '#app/ui/button.tsx';
import { timeWords, versionWords } from './version-words.ts';
import styles from './versions-panel.module.css';

export interface VersionRowProps {
  readonly version: DraftVersion;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onCompare: () => void;
  readonly onRestore: () => void;
  readonly onName: (name: string | null) => void;
  readonly onThrowAway: () => void;
}

export function VersionRow({ version, now, onCompare, onRestore, onName, onThrowAway }: VersionRowProps) {
  const [naming, setNaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  // The field goes, and the button that opened it is there again.
  const named = () => {
    flushSync(() => setNaming(false));
    row.current?.querySelector<HTMLElement>('[data-names]')?.focus();
  };
  const words = versionWords(version, now);
  return (
    <li ref={row} className={styles['version']}>
      <p className={styles['name']}>{version.name ?? 'Kept by itself'}</p>
      <p className={styles['time']}>
        <time dateTime={new Date(version.at).toISOString()}>{timeWords(version.at, now)}</time>
      </p>
      {naming ? (
        <form
          className={styles['row']}
          onSubmit={(event) => {
            event.preventDefault();
            const name = new FormData(event.currentTarget).get('name');
            onName(typeof name === 'string' && name.trim() !== '' ? name.trim() : null);
            named();
          }}
        >
          <input
            name="name"
            aria-label={`Name of ${words}`}
            className={styles['input']}
            defaultValue={version.name ?? ''}
            maxLength={80}
            onKeyDown={(event) => {
              if (event.key === 'Escape') named();
            }}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed is gone; its field takes its place
            autoFocus
          />
          <Button type="submit">Name it</Button>
        </form>
      ) : (
        <div className={styles['row']}>
          <Button look="quiet" aria-label={`Compare ${words}`} onClick={onCompare}>
            Compare
          </Button>
          <Button look="quiet" aria-label={`Go back to ${words}`} onClick={onRestore}>
            Go back to it
          </Button>
          <Button look="quiet" data-names="" aria-label={`Name ${words}`} onClick={() => setNaming(true)}>
            {version.name === null ? 'Name' : 'Rename'}
          </Button>
          <Button look="quiet" aria-label={`Delete ${words}`} onClick={onThrowAway}>
            Delete
          </Button>
        </div>
      )}
    </li>
  );
}
