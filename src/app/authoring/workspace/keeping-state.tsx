import { useKeeper, useKeeping } from '#app/authoring/keep/use-keeping.ts';
import type { DraftState } from '#app/authoring/keep/keeping-state.ts';
import { classNames } from '#app/ui/class-names.ts';
import styles from './keeping-state.module.css';

const WORDS: Readonly<Record<DraftState['state'], string>> = {
  saved: 'Saved in this browser',
  saving: 'Saving …',
  'this-tab-only': 'Kept in this tab only',
  'not-saved': 'Not saved',
  conflict: 'Changed in another tab',
  deleted: 'Deleted elsewhere',
};

/** Whether what is on the screen is kept. Said quietly; what needs a choice stands below, in `KeepingNotice`. */
export function KeepingState() {
  const keeper = useKeeper();
  const { draft } = useKeeping();
  const isFine = draft.state === 'saved' || draft.state === 'saving';
  return (
    <span className={classNames(styles['state'], !isFine && styles['warning'])}>
      {WORDS[draft.state]}
      {draft.state === 'not-saved' && (
        <button type="button" className={styles['again']} onClick={() => void keeper.flush()}>
          Try again
        </button>
      )}
    </span>
  );
}
