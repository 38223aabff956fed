import type { PrincipleReading } from '#runtime/debrief/lens-reading.ts';
import { Tag, type Tint } from '#app/ui/tag.tsx';
import { TurnLinks } from '#app/debrief/turn-jump.tsx';
import styles from './principle-list.module.css';

const STATUS: Record<PrincipleReading['status'], { readonly word: string; readonly tint: Tint }> = {
  shown: { word: 'Shown', tint: 'line' },
  missed: { word: 'Missed', tint: 'heat' },
  'no-chance': { word: 'No chance', tint: 'plain' },
};

export function PrincipleList({ principles }: { readonly principles: readonly PrincipleReading[] }) {
  return (
    <ul className={styles['principles']}>
      {principles.map(({ principle, status, shownAt, missedAt }) => (
        <li key={principle.id} className={styles['principle']}>
          <span className={styles['status']}>
            <Tag tint={STATUS[status].tint}>{STATUS[status].word}</Tag>
          </span>
          <div>
            <p className={styles['title']}>
              {principle.title} <span className={styles['id']}>{principle.id}</span>
            </p>
            <p className={styles['asks']}>{principle.asks}</p>
            {status !== 'no-chance' && (
              <p className={styles['where']}>
                {shownAt.length > 0 && (
                  <>
                    Shown in <TurnLinks turns={shownAt} />
                  </>
                )}
                {shownAt.length > 0 && missedAt.length > 0 && '; '}
                {missedAt.length > 0 && (
                  <>
                    {shownAt.length > 0 ? 'let go in ' : 'Let go in '}
                    <TurnLinks turns={missedAt} />
                  </>
                )}
                .
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
