/** @jsxImportSource preact */
import type { TalkView } from '#protocol/views.ts';
import { MoodLine } from './mood-line.tsx';
import styles from './customer-line.module.css';

/** What the customer said, after what was said to them. */
export function CustomerLine({
  talk: { last, line, mood, moodLine },
  customer,
  isVeiled,
}: {
  readonly talk: TalkView;
  readonly customer: string;
  readonly isVeiled: boolean;
}) {
  return (
    <section className={styles['line']} aria-label={`${customer} says`}>
      <p className={styles['who']}>
        <strong>{customer}</strong> <span className={styles['mood']}>{mood.label}</span>
      </p>
      <MoodLine levels={moodLine} max={mood.max} />
      {isVeiled ? (
        <p>The words are put aside for now. You need not read them to take part.</p>
      ) : (
        <>
          {last && <p className={styles['before']}>{last.reaction}</p>}
          {line && (
            <blockquote className={styles['words']}>
              {line.text}
              {line.cue !== null && <span className={styles['cue']}> ({line.cue})</span>}
            </blockquote>
          )}
        </>
      )}
    </section>
  );
}
