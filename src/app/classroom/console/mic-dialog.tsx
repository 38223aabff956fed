import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import type { AskProps } from './dialogs.tsx';
import styles from './dialogs.module.css';

/** The hot seat: one drives, the others watch and tick what they saw. */
export function MicDialog({ view, give, onClose }: AskProps) {
  const { names, mic } = view.facilitator;
  const open = names.filter(({ state }) => state !== 'refused');
  return (
    <Dialog
      open
      title="Hand the mic"
      onClose={onClose}
      actions={
        mic !== null && (
          <Button onClick={() => void give({ type: 'hand-mic', voter: null })}>Everybody votes again</Button>
        )
      }
    >
      <div className={styles['body']}>
        <p>
          Whoever has the mic decides alone. All the others see the line, and tick afterwards what they saw in
          the reply. Only somebody who offered it should sit there.
        </p>
        {open.length === 0 ? (
          <p className={styles['note']}>
            Nobody has given a nickname yet. Ask the one who would like the mic to type one on their phone; it
            appears here, and nowhere else before you have seen it.
          </p>
        ) : (
          <ul className={styles['names']} aria-label="Who can have the mic">
            {open.map(({ voter, name, state }) => (
              <li key={voter}>
                <Button
                  look={voter === mic ? 'primary' : 'plain'}
                  onClick={() => void give({ type: 'hand-mic', voter })}
                >
                  {name}
                  {voter === mic && ' (has it)'}
                  {state === 'waiting' && ' (name not shown)'}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
