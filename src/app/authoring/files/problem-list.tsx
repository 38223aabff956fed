import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { classNames } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import styles from './problem-list.module.css';

/** More than these in one list are counted: the first are mended first. */
const MOST_SHOWN = 50;

/** Problems at their places. What files say is shown as the text it is. */
export function ProblemList({ problems }: { readonly problems: readonly Diagnostic[] }) {
  const more = problems.length - MOST_SHOWN;
  return (
    <ul className={styles['list']}>
      {problems.slice(0, MOST_SHOWN).map((problem, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the list never changes, and two problems may be the same in every word
        <li key={place} className={classNames(styles['problem'], styles[problem.severity])}>
          <Icon name={problem.severity === 'error' ? 'alert' : 'info'} size={18} />
          <div>
            <p className={styles['place']}>{placeWords(problem)}</p>
            <p className={styles['message']}>{problem.message}</p>
            <p className={styles['help']}>{problem.help}</p>
          </div>
        </li>
      ))}
      {more > 0 && <li className={styles['more']}>… and {more} more.</li>}
    </ul>
  );
}

/** A file as a whole has no line worth telling. */
function placeWords({ at: { file, line, column } }: Diagnostic): string {
  return line === 1 && column === 1 ? file : `${file}:${line}:${column}`;
}
