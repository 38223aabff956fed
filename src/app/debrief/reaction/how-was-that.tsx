import { useEffect, useRef } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { echoOf, REACTIONS, SKIPPED } from './reactions.ts';
import styles from './how-was-that.module.css';

/** One tap before anything judged is seen (PEARLS: reactions first), or none. */
export function HowWasThat({
  reaction,
  onReaction,
}: {
  /** Null until it is answered or skipped. */
  readonly reaction: string | null;
  readonly onReaction: (reaction: string) => void;
}) {
  const answered = useRef<HTMLParagraphElement>(null);
  const justAsked = useRef(reaction === null);

  // The button that was pressed is gone, so the reader goes on from its answer, right above what has unfolded.
  useEffect(() => {
    if (reaction === null || !justAsked.current) return;
    justAsked.current = false;
    answered.current?.focus({ preventScroll: true });
  }, [reaction]);

  if (reaction === null) {
    return (
      <Panel title="How was that?" look="ruled" className={styles['asking']}>
        <p>
          Your own answer first, before you see what we make of it. It is kept with this talk and not scored.
        </p>
        <div className={styles['answers']}>
          {REACTIONS.map(({ id, says }) => (
            <Button key={id} size="large" className={styles['answer']} onClick={() => onReaction(id)}>
              {says}
            </Button>
          ))}
        </div>
        <Button look="quiet" className={styles['skip']} onClick={() => onReaction(SKIPPED)}>
          Skip this
        </Button>
      </Panel>
    );
  }
  const echo = echoOf(reaction);
  return (
    <p ref={answered} tabIndex={-1} className={styles['echo']}>
      {echo ? (
        <>
          You said: <strong>{echo.said}.</strong> {echo.answer}
        </>
      ) : (
        'Here is what happened, turn by turn.'
      )}
    </p>
  );
}
