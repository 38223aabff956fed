import { memo } from 'react';
import type { Briefing } from '#core/model/scenario.ts';
import styles from './policy-cards.module.css';

/** What the firm's rules allow: the card an agent has beside the phone. */
export const PolicyCards = memo(function PolicyCards({ briefing }: { readonly briefing: Briefing }) {
  return (
    <div className={styles['card']}>
      <p className={styles['title']}>You may decide</p>
      <ul className={styles['authority']}>
        {briefing.authority.map((power) => (
          <li key={power}>{power}</li>
        ))}
      </ul>
      {briefing.limits.length > 0 && (
        <>
          <p className={styles['title']}>Not yours to decide</p>
          <ul className={styles['limits']}>
            {briefing.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      )}
      <dl className={styles['policies']}>
        {briefing.policy.map(({ title, text }) => (
          <div key={title} className={styles['policy']}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
});
