import type { Scenario } from '#core/model/scenario.ts';
import { threeMoments } from '#runtime/debrief/three-moments.ts';
import type { Turn } from '#runtime/transcript.ts';
import { Panel } from '#app/ui/panel.tsx';
import { MomentCard } from './moment-card.tsx';
import styles from './moments-section.module.css';

const COUNT = ['', 'One moment', 'Two moments', 'Three moments'] as const;

/** Best, costliest, missed cue: what is worth taking from the talk, one point each. */
export function MomentsSection({
  scenario,
  turns,
  replayHref,
}: {
  readonly scenario: Scenario;
  readonly turns: readonly Turn[];
  readonly replayHref?: (turn: number) => string;
}) {
  const moments = threeMoments(scenario, turns);
  if (moments.length === 0) return null;
  return (
    <Panel title={`${COUNT[moments.length] ?? 'Moments'} to look at again`} look="ruled">
      <ul className={styles['moments']}>
        {moments.map((moment) => (
          <li key={moment.kind} className={styles['moment']}>
            <MomentCard moment={moment} {...(replayHref && { replayHref })} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
