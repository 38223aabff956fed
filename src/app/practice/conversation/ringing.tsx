import { useEffect, useRef } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Expression } from '#core/model/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Portrait } from '#app/ui/portrait.tsx';
import { TALKING } from './channel-words.ts';
import styles from './ringing.module.css';

/** The phone rings until it is answered. */
export function Ringing({
  scenario,
  expression,
  onAnswer,
}: {
  readonly scenario: Scenario;
  readonly expression: Expression;
  readonly onAnswer: () => void;
}) {
  const answer = useRef<HTMLButtonElement>(null);
  useEffect(() => answer.current?.focus(), []);
  const { customer } = scenario;
  return (
    <div className={styles['ringing']} data-temperament={scenario.persona.temperament}>
      <div className={styles['face']}>
        <Portrait seed={customer.portrait} expression={expression} size="100%" shape="round" />
      </div>
      <h1 tabIndex={-1} className={styles['title']}>
        {TALKING[scenario.channel].arriving(customer.name)}
      </h1>
      <p className={styles['caption']}>[phone ringing]</p>
      <Button ref={answer} look="primary" size="large" onClick={onAnswer}>
        <Icon name="phone" size={22} />
        Answer
      </Button>
    </div>
  );
}
