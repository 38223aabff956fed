import type { Trial } from './trial.ts';
import type { Rehearsal } from './rehearse.ts';
import { rewind, type TrialStore } from './trial-store.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Switch } from '#app/ui/switch.tsx';
import styles from './trial-tools.module.css';

/** Back, from the start, other words, and whether the script goes along. */
export function TrialTools({
  trial,
  store,
  rehearsal,
}: {
  readonly trial: Trial;
  readonly store: TrialStore;
  readonly rehearsal: Rehearsal;
}) {
  const played = rehearsal.transcript.turns.length;
  return (
    <div className={styles['tools']}>
      <div className={styles['buttons']}>
        <Button look="quiet" disabled={played === 0} onClick={() => rewind(store, played - 1)}>
          <Icon name="undo" size={18} />
          Back one reply
        </Button>
        <Button look="quiet" disabled={played === 0} onClick={() => rewind(store, 0)}>
          <Icon name="replay" size={18} />
          From the start
        </Button>
        <Button
          look="quiet"
          title="Draws the variants of lines and the order of replies again"
          onClick={() => store.setState({ seed: trial.seed + 1 })}
        >
          Other words ({trial.seed})
        </Button>
      </div>
      <Switch
        label="The script follows the talk"
        checked={trial.follow}
        onChange={(follow) => store.setState({ follow })}
      />
    </div>
  );
}
