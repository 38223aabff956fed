import type { Ending } from '#core/model/scenario.ts';
import { Panel } from '#app/ui/panel.tsx';
import styles from './figures.module.css';

/** The figures a contact centre would look at, as the scenario's author imagines them for this ending. */
export function SimulatedSection({ ending }: { readonly ending: Ending }) {
  return (
    <Panel title="On the dashboard next day" look="ruled">
      <p className={styles['note']}>
        Simulated: they follow from the ending. No customer was asked and no clock was stopped.
      </p>
      <dl className={styles['figures']}>
        <div className={styles['row']}>
          <dt>Satisfaction (CSAT)</dt>
          <dd>{ending.csat} of 5</dd>
        </div>
        <div className={styles['row']}>
          <dt>Would recommend (NPS)</dt>
          <dd>{ending.nps} of 10</dd>
        </div>
        <div className={styles['row']}>
          <dt>Handling time</dt>
          <dd>{ending.minutes} min</dd>
        </div>
        <div className={styles['row']}>
          <dt>Follow-up due</dt>
          <dd className={styles['wide']}>{ending.followUp}</dd>
        </div>
      </dl>
    </Panel>
  );
}
