import type { Misconception } from '#room/misconceptions.ts';
import styles from './misconception-bars.module.css';

/** More would not be taken in from a wall [D]. */
const SHOWN = 6;

/** The habits behind replies that were not the best, by how many chose them: not who, and not how often anybody. */
export function MisconceptionBars({ habits }: { readonly habits: readonly Misconception[] }) {
  const shown = habits.slice(0, SHOWN);
  const most = Math.max(1, ...shown.flatMap(({ first, last }) => [first, last]));
  const talked = habits.some(({ first, last }) => first !== last);
  return (
    <div className={styles['habits']}>
      <p className={styles['lead']}>
        Replies that were not the best rest on habits everybody has. These were chosen most
        {talked ? ', before and after we talked.' : '.'}
      </p>
      <ol className={styles['list']}>
        {shown.map(({ habit, first, last }) => (
          <li key={habit} className={styles['habit']}>
            <span className={styles['name']}>{habit}</span>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['first']} style={{ '--share': first / most }} />
              {talked && <span className={styles['last']} style={{ '--share': last / most }} />}
            </span>
            <span className={styles['count']}>
              {talked ? `${first} before, ${last} after` : first === 1 ? '1 vote' : `${first} votes`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
