import type { Reply } from '#core/model/scenario.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import styles from './coach.module.css';

/** The coach's line of Learn mode: how it landed, what was done, a better line where there is one; then on, or back. */
export function Coach({
  chosen,
  withReaction,
  onGoOn,
  onTakeBack,
}: {
  readonly chosen: Reply;
  /** False where the stage already shows it. */
  readonly withReaction: boolean;
  readonly onGoOn: () => void;
  readonly onTakeBack: () => void;
}) {
  return (
    <div className={styles['coach']}>
      {withReaction && <p className={styles['reaction']}>{chosen.feedback.reaction}</p>}
      <p className={styles['act']}>{chosen.feedback.act}</p>
      {chosen.feedback.better !== undefined && (
        <p className={styles['better']}>
          <strong>You could try:</strong> {chosen.feedback.better}
        </p>
      )}
      <div className={styles['actions']}>
        <Button look="primary" onClick={onGoOn}>
          Go on
          <Icon name="forward" size={18} />
        </Button>
        <Button look="quiet" onClick={onTakeBack}>
          <Icon name="undo" size={18} />
          Take it back
        </Button>
      </div>
    </div>
  );
}
