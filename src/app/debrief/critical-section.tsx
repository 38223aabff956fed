import { markerOf } from '#core/rubric/markers.ts';
import type { TalkScore } from '#core/scoring/score-talk.ts';
import type { Turn } from '#runtime/transcript.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TurnLink } from './turn-jump.tsx';
import styles from './critical-section.module.css';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five'] as const;

/** Critical errors head the debrief and cannot be averaged away (CRAFT.md §3.3). */
export function CriticalSection({
  turns,
  critical,
}: {
  readonly turns: readonly Turn[];
  readonly critical: TalkScore['critical'];
}) {
  return (
    <Panel
      title={<span className={styles['title']}>Not yet</span>}
      look="ruled"
      className={styles['critical']}
    >
      <p className={styles['lead']}>
        {NUMBERS[critical.length] ?? critical.length} {critical.length === 1 ? 'thing' : 'things'} you said
        crossed a line that nothing else in the talk can make up for. It is about the act, not about you, and
        the next run starts clean.
      </p>
      <ul className={styles['list']}>
        {critical.map(({ decision, marker }) => {
          const turn = turns[decision];
          if (!turn) return null;
          return (
            <li key={`${decision}/${marker}`} className={styles['item']}>
              <p className={styles['act']}>
                <Icon name="alert" />
                <span>
                  <TurnLink turn={decision} capital />: {markerOf(marker).label}
                </span>
              </p>
              <p className={styles['said']}>{turn.chosen.says}</p>
              {turn.chosen.feedback.better !== undefined && (
                <p>
                  <strong>Better:</strong> {turn.chosen.feedback.better}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
