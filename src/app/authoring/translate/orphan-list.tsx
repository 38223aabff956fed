import type { TranslatedString } from '#core/translation/translation.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { directionOf } from './language-names.ts';
import { stringWords } from './string-words.ts';
import styles from './translate-view.module.css';

/** Translations whose text is no longer in the script: kept, for it may come back under another name, until they are taken out. */
export function OrphanList({
  orphans,
  strings,
  into,
  onRemove,
}: {
  readonly orphans: readonly string[];
  readonly strings: ReadonlyMap<string, TranslatedString>;
  readonly into: string;
  readonly onRemove: (keys: readonly string[]) => void;
}) {
  if (orphans.length === 0) return null;
  return (
    <Disclosure summary={`No longer in the script (${orphans.length})`}>
      <ul className={styles['orphans']}>
        {orphans.map((key) => (
          <li key={key}>
            <div>
              <strong>{stringWords(key)}</strong>
              <p lang={into} dir={directionOf(into)}>
                {strings.get(key)?.text}
              </p>
            </div>
            <Button look="quiet" onClick={() => onRemove([key])} aria-label={`Take out: ${stringWords(key)}`}>
              Take out
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => onRemove(orphans)}>Take them all out</Button>
    </Disclosure>
  );
}
