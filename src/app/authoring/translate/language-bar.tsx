import { useId, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { languageName, ownName } from './language-names.ts';
import type { Counts } from './sections.ts';
import styles from './language-bar.module.css';

/** Which language is open, how far it is, and the way to others. */
export function LanguageBar({
  languages,
  language,
  counts,
  onChoose,
  onAdd,
  onRemove,
}: {
  readonly languages: readonly string[];
  readonly language: string;
  readonly counts: Counts;
  readonly onChoose: (language: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles['bar']}>
      <div className={styles['which']}>
        <label htmlFor={id}>Language</label>
        <select id={id} value={language} onChange={(event) => onChoose(event.target.value)}>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)} · {ownName(tag)}
            </option>
          ))}
        </select>
        <Button onClick={onAdd}>Add a language</Button>
        <IconButton
          icon="trash"
          label={`Delete the ${languageName(language)} translation`}
          onClick={() => setAsking(true)}
        />
      </div>
      <Progress counts={counts} language={language} />
      <Dialog
        open={asking}
        title={`Delete the ${languageName(language)} translation?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button
              look="harm"
              onClick={() => {
                setAsking(false);
                onRemove();
              }}
            >
              Delete {counts.done + counts.stale} translated texts
            </Button>
          </>
        }
      >
        <p>
          The script itself stays as it is. “Undo” brings the translation back, as long as this draft is open.
        </p>
      </Dialog>
    </div>
  );
}

function Progress({
  counts: { done, stale, all },
  language,
}: {
  readonly counts: Counts;
  readonly language: string;
}) {
  const id = useId();
  return (
    <div className={styles['progress']}>
      <p id={id}>
        <strong>
          {done} of {all}
        </strong>{' '}
        texts translated into {languageName(language)}
        {stale > 0 && <span className={styles['stale']}>, {stale} changed since</span>}
      </p>
      <progress aria-labelledby={id} max={Math.max(1, all)} value={done} className={styles['meter']} />
    </div>
  );
}
