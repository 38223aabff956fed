import { useId } from 'react';
import type { ScenarioCard } from '#core/model/scenario-card.ts';
import { Portrait } from '#app/ui/portrait.tsx';
import styles from './scenario-pick.module.css';

const TEMPERAMENTS = { angry: 'Angry', abusive: 'Abusive', confused: 'Confused' } as const;

/** Which conversation the room will have: radio buttons, so that arrows go through them. */
export function ScenarioPick({
  cards,
  picked,
  onPick,
}: {
  readonly cards: readonly ScenarioCard[];
  readonly picked: string;
  readonly onPick: (id: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles['pick']}>
      <legend className={styles['legend']}>Which conversation?</legend>
      {cards.map(({ id, title, summary, temperament, minutes, label, customer }) => (
        <label key={id} className={styles['option']} data-temperament={temperament}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === picked}
            onChange={() => onPick(id)}
            className={styles['input']}
          />
          <Portrait seed={customer.portrait} expression={customer.expression} size="3.5rem" />
          <span className={styles['words']}>
            <span className={styles['title']}>{title}</span>
            <span className={styles['facts']}>
              <span className={styles['tone']}>{TEMPERAMENTS[temperament]}</span> · {minutes} minutes played
              alone · {label}
            </span>
            {id === picked && <span className={styles['summary']}>{summary}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
