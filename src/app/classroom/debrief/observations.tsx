import type { DecisionRecord } from '#protocol/views.ts';
import type { Observation } from '#room/observed.ts';
import { Icon } from '#app/ui/icon.tsx';
import styles from './observations.module.css';

/** What observers ticked, against what was really there; and what was there and nobody saw. */
export function Observations({
  observed,
}: {
  readonly observed: readonly { readonly decision: DecisionRecord; readonly seen: readonly Observation[] }[];
}) {
  return (
    <div className={styles['observed']}>
      {observed.map(({ decision, seen }) => (
        <div key={`${decision.team} ${decision.decision}`}>
          <h3>Decision {decision.decision + 1}</h3>
          <ul className={styles['list']}>
            {seen.map(({ marker, label, ticks, there }) => (
              <li key={marker} className={styles['mark']} data-there={there}>
                <Icon name={there ? 'check' : 'close'} />
                <span className={styles['label']}>{label}</span>
                <span className={styles['ticks']}>{wordsOf(ticks, there)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function wordsOf(ticks: number, there: boolean): string {
  if (ticks === 0) return 'was there, nobody ticked it';
  const who = ticks === 1 ? '1 ticked it' : `${ticks} ticked it`;
  return there ? `${who}, and it was there` : `${who}, but it was not there`;
}
