import type { Expression } from '#core/model/words.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Portrait } from '#app/ui/portrait.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { CHANNEL_WORDS, MODE_WORDS, TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';
import type { DebriefScreenProps } from './debrief-props.ts';
import styles from './debrief-header.module.css';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** Whom one spoke with, and when. The face is the one the talk ended with. */
export function DebriefHeader({
  scenario: { customer, persona, channel, title },
  attempt,
  record,
  expression,
  turns,
}: Pick<DebriefScreenProps, 'scenario' | 'attempt' | 'record'> & {
  readonly expression: Expression;
  readonly turns: number;
}) {
  const started = new Date(record.startedAt);
  return (
    <header className={styles['header']}>
      <Portrait seed={customer.portrait} expression={expression} size="clamp(5rem, 13vw, 8rem)" />
      <div className={styles['words']}>
        <p className={styles['facts']}>
          <Tag tint="tone">{TEMPERAMENT_WORDS[persona.temperament]}</Tag>
          <span className={styles['fact']}>
            <Icon name={channel} size={17} />
            {CHANNEL_WORDS[channel]}
          </span>
          <span>
            <VisuallyHidden>Mode: </VisuallyHidden>
            {MODE_WORDS[attempt.mode]}
          </span>
          {turns > 0 && <span>{turns === 1 ? '1 turn' : `${turns} turns`}</span>}
          {!Number.isNaN(started.getTime()) && (
            <time dateTime={started.toISOString()}>{DAY.format(started)}</time>
          )}
        </p>
        <h1 tabIndex={-1}>
          <span className={styles['kicker']}>Debrief: </span>
          {title}
        </h1>
        <p className={styles['customer']}>with {customer.name}</p>
      </div>
    </header>
  );
}
