import type { Scenario } from '#core/model/scenario.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { TALKING } from './channel-words.ts';
import styles from './closing.module.css';

/** The end of the talk: a breath before the debrief, which speaks of how it went. */
export function Closing({
  scenario,
  debrief,
  reaction,
  onTakeBack,
}: {
  readonly scenario: Scenario;
  readonly debrief: string;
  /** How the customer took the last reply, as anybody there would have seen it; null where the stage shows it. */
  readonly reaction: string | null;
  /** Absent where nothing can be taken back. */
  readonly onTakeBack?: () => void;
}) {
  return (
    <div className={styles['closing']}>
      {reaction !== null && <p className={styles['reaction']}>{reaction}</p>}
      <p className={styles['title']}>{TALKING[scenario.channel].ended}.</p>
      <p>Take a breath. Then look at what happened, and why.</p>
      <div className={styles['actions']}>
        <LinkButton href={debrief} look="primary" size="large">
          To the debrief
          <Icon name="forward" />
        </LinkButton>
        {onTakeBack && (
          <Button look="quiet" onClick={onTakeBack}>
            <Icon name="undo" size={18} />
            Take the last reply back
          </Button>
        )}
      </div>
    </div>
  );
}
