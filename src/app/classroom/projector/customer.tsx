import type { ReactNode } from 'react';
import type { ScenarioCard } from '#core/model/scenario-card.ts';
import { EXPRESSIONS } from '#core/model/words.ts';
import type { MoodView } from '#protocol/views.ts';
import { Portrait } from '#app/ui/portrait.tsx';
import styles from './customer.module.css';

/** The customer's face as their mood has it, their name and mood in words, and what they say. */
export function Customer({
  name,
  mood,
  card,
  small = false,
  children,
}: {
  readonly name: string;
  readonly mood: MoodView;
  /** Null where this page does not know the scenario: then there is no face. */
  readonly card: ScenarioCard | null;
  readonly small?: boolean;
  readonly children: ReactNode;
}) {
  const expression = EXPRESSIONS.find((each) => each === mood.expression) ?? 'calm';
  return (
    <div className={styles['customer']} data-small={small}>
      {card && (
        <div className={styles['face']}>
          <Portrait seed={card.customer.portrait} expression={expression} size="100%" />
        </div>
      )}
      <div className={styles['words']}>
        <p className={styles['who']}>
          <strong>{name}</strong> <span className={styles['mood']}>{mood.label}</span>
        </p>
        {children}
      </div>
    </div>
  );
}

/** The customer's words. Veiled, they are not on this page at all. */
export function CustomerLine({
  line,
  veiled,
  language,
}: {
  readonly line: { readonly text: string; readonly cue: string | null } | null;
  readonly veiled: boolean;
  readonly language: string;
}) {
  if (line === null)
    return veiled ? <p className={styles['veiled']}>The words are put aside for now.</p> : null;
  return (
    <>
      <p key={line.text} lang={language} className={styles['line']}>
        {line.text}
      </p>
      {line.cue !== null && (
        <p lang={language} className={styles['cue']}>
          {line.cue}
        </p>
      )}
    </>
  );
}
