import type { Turn } from '#runtime/transcript.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { turnElementId, useTurnJump } from '#app/debrief/turn-jump.tsx';
import { TurnWhy } from './turn-why.tsx';
import styles from './transcript-turn.module.css';

export function TranscriptTurn({
  turn,
  customer,
  replayHref,
}: {
  readonly turn: Turn;
  readonly customer: string;
  readonly replayHref?: (turn: number) => string;
}) {
  const { arrivedAt, back } = useTurnJump();
  const number = turn.index + 1;
  return (
    <li className={styles['turn']}>
      <article
        id={turnElementId(turn.index)}
        tabIndex={-1}
        aria-label={`Turn ${number}`}
        className={styles['group']}
      >
        <p className={styles['number']} aria-hidden="true">
          {number}
        </p>
        <div className={styles['words']}>
          <p>
            <span className={styles['who']}>{customer}</span>
            <span className={styles['theirs']}>{turn.line}</span>
          </p>
          <p>
            <span className={styles['who']}>You</span>
            <span className={turn.chosen.move ? styles['move'] : styles['yours']}>{turn.chosen.says}</span>
          </p>
        </div>
        <div className={styles['more']}>
          <Disclosure summary={<span className={styles['why']}>Why, turn {number}</span>}>
            <TurnWhy turn={turn} {...(replayHref && { replayHref })} />
          </Disclosure>
        </div>
        {arrivedAt === turn.index && (
          <Button look="quiet" className={styles['back']} onClick={back}>
            <Icon name="undo" size={18} />
            Back to where you were
          </Button>
        )}
      </article>
    </li>
  );
}
