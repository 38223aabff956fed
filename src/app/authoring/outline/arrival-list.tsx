import { classNames } from '#app/ui/class-names.ts';
import { useDesk } from './desk.ts';
import { letterOf } from './letter.ts';
import type { Arrival } from './links.ts';
import styles from './arrival-list.module.css';

/** More than this is a crowd: the rest is counted. */
const SHOWN = 4;

/** From where a beat or an ending is reached. */
export function ArrivalList({
  arrivals,
  isStart,
  exits = [],
  reachable,
}: {
  readonly arrivals: readonly Arrival[];
  readonly isStart: boolean;
  /** Exits of the persona that lead here. */
  readonly exits?: readonly string[];
  /** True where the Tab key comes to them: in the beat before the author. */
  readonly reachable: boolean;
}) {
  const desk = useDesk();
  const more = arrivals.length - SHOWN;
  if (arrivals.length === 0 && exits.length === 0) {
    return (
      <p className={classNames(styles['arrivals'], !isStart && styles['none'])}>
        {isStart ? 'the talk begins here' : 'nothing leads here yet'}
      </p>
    );
  }
  return (
    <p className={styles['arrivals']}>
      {isStart && 'the talk begins here; also '}
      {arrivals.length > 0 && 'from '}
      {arrivals.slice(0, SHOWN).map(({ beat, index }, i) => (
        <span key={`${beat}/${index}`}>
          {i > 0 && ', '}
          <button
            type="button"
            tabIndex={reachable ? 0 : -1}
            className={styles['from']}
            title={`Go to reply ${letterOf(index)} of “${beat}”`}
            onClick={() => desk.jump({ kind: 'reply', beat, index })}
          >
            {beat} {letterOf(index)}
          </button>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
      {exits.length > 0 && `${arrivals.length > 0 ? ', and ' : ''}when ${exits.join(' or ')}`}
    </p>
  );
}
