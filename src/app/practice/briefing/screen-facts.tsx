import { memo } from 'react';
import type { Briefing } from '#core/model/scenario.ts';
import styles from './screen-facts.module.css';

/** What the agent's own screen shows about the customer: everything that may be known is here. */
export const ScreenFacts = memo(function ScreenFacts({ briefing }: { readonly briefing: Briefing }) {
  return (
    <dl className={styles['facts']}>
      {briefing.screen.map(({ label, value }) => (
        <div key={label} className={styles['fact']}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
});
