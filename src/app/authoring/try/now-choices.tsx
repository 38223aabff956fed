import { useEffect, useRef } from 'react';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { replyOf, type Player } from './play-on.ts';
import type { Rehearsal } from './rehearse.ts';
import styles from './now-choices.module.css';

/** What may be said now, by letter; at an ending, how it ended. */
export function NowChoices({
  rehearsal: { scenario, transcript },
  seed,
  onChoose,
}: {
  readonly rehearsal: Rehearsal;
  readonly seed: number;
  readonly onChoose: (reply: string) => void;
}) {
  const { now, ending } = transcript;
  const heading = useRef<HTMLHeadingElement>(null);
  const ended = ending?.id;
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The buttons that had focus are gone; whoever plays by keys goes on at the end.
    if (ended !== undefined && document.activeElement === document.body) heading.current?.focus();
  }, [ended]);

  const count = transcript.turns.length;
  const before = useRef(count);
  useEffect(() => {
    // What may be said now comes into view with the line it answers; nothing moves before anything was said.
    if (count !== before.current) choices.current?.scrollIntoView({ block: 'nearest' });
    before.current = count;
  }, [count]);

  if (ending) {
    return (
      <div className={styles['ending']} data-grade={ending.grade}>
        <p className={styles['grade']}>The talk ends: {GRADE_WORDS[ending.grade]}</p>
        <h3 ref={heading} tabIndex={-1} className={styles['title']}>
          {ending.title}
        </h3>
        <p>{ending.epilogue}</p>
      </div>
    );
  }
  if (!now) return null;
  const playOn = (player: Player) => {
    const reply = replyOf(player, scenario, now, seed);
    if (reply) onChoose(reply.id);
  };
  return (
    <div ref={choices} className={styles['choices']}>
      <ul className={styles['list']} aria-label="Your replies">
        {now.offered.map((reply, place) => (
          // By place: the button just pressed stays and takes the next words, so that nothing goes from under focus.
          // oxlint-disable-next-line react/no-array-index-key -- as said above
          <li key={place}>
            <button
              type="button"
              className={styles['choice']}
              data-move={reply.move !== undefined}
              onClick={() => onChoose(reply.id)}
            >
              <kbd className={styles['letter']} title={`Key ${place + 1}`}>
                {LETTERS.charAt(place)}
              </kbd>
              {reply.move !== undefined && <Icon name={reply.move} size={18} />}
              <span>{reply.says}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles['players']}>
        <span>Or let it be answered</span>
        <Button look="plain" onClick={() => playOn('best')}>
          with the best
        </Button>
        <Button look="plain" onClick={() => playOn('novice')}>
          as a novice would
        </Button>
      </div>
    </div>
  );
}

const LETTERS = 'ABCDEF';
