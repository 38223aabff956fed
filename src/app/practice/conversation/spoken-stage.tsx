import { classNames } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { MOVE_WORDS } from './channel-words.ts';
import type { Message } from './messages.ts';
import { SaidWords } from './said-words.tsx';
import { WaitingDots } from './waiting-dots.tsx';
import styles from './spoken-stage.module.css';

/** Speech passes: only what was just said is on stage, the customer's words large, one's own above them. */
export function SpokenStage({
  messages,
  waiting,
  reaction,
  coming,
}: {
  readonly messages: readonly Message[];
  /** How the customer took the last reply; stands in for a line while the coach speaks, and at the end. */
  readonly reaction: string | null;
  /** What is going on while nobody speaks; null when the customer's line stands. */
  readonly waiting: string | null;
  /** The line waited for: its room is kept, so that nothing moves when it is said. */
  readonly coming: string | null;
}) {
  const line = messages.at(-1)?.from === 'customer' ? messages.at(-1) : undefined;
  const own = messages.findLast(({ from }) => from === 'you');
  return (
    <div className={styles['stage']}>
      {own && (
        <p className={styles['own']}>
          <span className={styles['who']}>{own.move ? <Icon name={own.move} size={16} /> : 'You'}</span>
          {own.move ? `${MOVE_WORDS[own.move].name}: ${own.text}` : own.text}
        </p>
      )}
      {line ? (
        <p key={line.key} className={styles['line']}>
          <SaidWords text={line.text} />
        </p>
      ) : reaction !== null ? (
        <p className={styles['reaction']}>{reaction}</p>
      ) : (
        waiting !== null && (
          <div className={styles['next']}>
            {coming !== null && (
              <div className={classNames(styles['line'], styles['coming'])} aria-hidden="true">
                <SaidWords text={coming} />
              </div>
            )}
            <p className={styles['waiting']}>
              <WaitingDots />
              {waiting}
            </p>
          </div>
        )
      )}
    </div>
  );
}
