import { Panel } from '#app/ui/panel.tsx';
import { Cord } from '#app/ui/cord.tsx';
import styles from './pause-after-abuse.module.css';

/** Before anything is judged: care for whoever was just shouted at (Project BETA, domain 10: debrief staff too). */
export function PauseAfterAbuse() {
  return (
    <Panel title="Abuse is not your fault" look="well" className={styles['pause']}>
      <div className={styles['line']}>
        <Cord className={styles['cord']} />
      </div>
      <div className={styles['words']}>
        <p>
          Whatever you answered, nobody earns insults or threats by doing their job. Put both feet on the
          floor, breathe out slowly, and look up from the screen. What follows will wait.
        </p>
        <p>
          If this talk, or a real one, stays with you: tell your team leader what happened and ask for a few
          minutes away. Many workplaces have an employee assistance or counselling service that is
          confidential and free. Writing down the facts soon, for the log, helps too.
        </p>
      </div>
    </Panel>
  );
}
