import { useState } from 'react';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import { ifWords } from '#app/authoring/words/condition-words.ts';
import { useNames } from '#app/authoring/words/names-context.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import { DestinationPicker } from './destination-picker.tsx';
import { useDesk, type WayOf } from './desk.ts';
import { letterOf } from './letter.ts';
import styles from './outline-dialogs.module.css';

/** Asks where a reply leads; of several ways, which of them. */
export function LeadDialog({ way }: { readonly way: WayOf }) {
  const desk = useDesk();
  const names = useNames();
  const { beats } = useDraft();
  const [branch, setBranch] = useState(way.branch);
  const reply = beats.find(({ id }) => id === way.beat)?.replies[way.index];
  const ways = reply?.to ?? [];
  return (
    <Dialog open title={`Reply ${letterOf(way.index)} of “${way.beat}” leads to …`} onClose={desk.close}>
      <div className={styles['stack']}>
        {reply && reply.says !== '' && <blockquote className={styles['quote']}>{reply.says}</blockquote>}
        {ways.length > 1 && (
          <fieldset className={styles['branches']}>
            <legend className={styles['legend']}>It has {ways.length} ways. Which one?</legend>
            {ways.map(({ when, to }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- branches have no names; their place is what they are
              <label key={i} className={styles['branch']}>
                <input type="radio" name="branch" checked={i === branch} onChange={() => setBranch(i)} />
                <span>
                  {ifWords(when, names)} <strong>→ {to}</strong>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <DestinationPicker
          label="A beat or an ending"
          makesBeats
          onPick={({ kind, name }) =>
            desk.leadTo({ ...way, branch }, kind === 'new' ? { made: name } : { name })
          }
        />
      </div>
    </Dialog>
  );
}
