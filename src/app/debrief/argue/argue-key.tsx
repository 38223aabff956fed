import { useRef, useState } from 'react';
import type { Objection } from '#app/storage/objection.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ArgueForm, type Argument } from './argue-form.tsx';
import styles from './argue-key.module.css';

/** The moment a trainee argues about, without what they say. */
export type Contested = Omit<Objection, 'preferred' | 'why' | 'at'>;

/** Whoever thinks that the key is wrong says so at the moment itself; it is kept for the author of the scenario. */
export function ArgueKey({
  contested,
  objection,
  onObjection,
}: {
  readonly contested: Contested;
  /** What was argued here before. */
  readonly objection: Objection | null;
  /** Keeps it, or (null) takes it away. Rejects when that failed. */
  readonly onObjection: (objection: Objection | null) => Promise<void>;
}) {
  const [writing, setWriting] = useState(false);
  const [failed, setFailed] = useState('');
  const place = useRef<HTMLFieldSetElement>(null);
  const turn = contested.decision + 1;

  const settle = async (next: Objection | null) => {
    try {
      await onObjection(next);
      setFailed('');
      setWriting(false);
      // The button that was pressed is gone; focus stays with what it changed.
      place.current?.focus();
    } catch {
      setFailed('This could not be saved. Copy it somewhere safe, then try again.');
    }
  };

  return (
    <fieldset ref={place} tabIndex={-1} aria-label={`The key at turn ${turn}`} className={styles['argue']}>
      {writing ? (
        <ArgueForm
          offered={contested.offered}
          before={objection}
          onCancel={() => {
            setWriting(false);
            setFailed('');
            place.current?.focus();
          }}
          onSave={(argument: Argument) => void settle({ ...contested, ...argument, at: Date.now() })}
        />
      ) : objection ? (
        <>
          <Argued objection={objection} />
          <div className={styles['actions']}>
            <Button look="quiet" onClick={() => setWriting(true)}>
              Change it
            </Button>
            <Button look="quiet" onClick={() => void settle(null)}>
              <Icon name="trash" size={18} />
              Delete it
            </Button>
          </div>
        </>
      ) : (
        <Button look="quiet" className={styles['begin']} onClick={() => setWriting(true)}>
          Argue the key at turn {turn}
        </Button>
      )}
      <output className={styles['failed']}>{failed}</output>
    </fieldset>
  );
}

function Argued({ objection: { offered, preferred, why } }: { readonly objection: Objection }) {
  const reply = offered.find(({ id }) => id === preferred);
  return (
    <div className={styles['argued']}>
      <p className={styles['title']}>
        {reply ? 'You argued that this should have been best:' : 'You argued with the key:'}
      </p>
      {reply && <p className={styles['reply']}>{reply.says}</p>}
      {why !== '' && <p className={styles['why']}>{why}</p>}
    </div>
  );
}
