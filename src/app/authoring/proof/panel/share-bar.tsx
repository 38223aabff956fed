import { percent } from '#app/ui/percent.ts';
import styles from './share-bar.module.css';

/** One share of a whole: a word for whose it is, a bar, and the figure, which says it all without the bar. */
export function ShareBar({
  name,
  share,
  figure = percent(share),
  limit,
}: {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  /** Instead of the percentage. */
  readonly figure?: string;
  /** A mark on the bar, 0 to 1. */
  readonly limit?: number;
}) {
  return (
    <div className={styles['row']}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['bar']} style={{ inlineSize: `${share * 100}%` }} />
        {limit !== undefined && (
          <span className={styles['limit']} style={{ insetInlineStart: `${limit * 100}%` }} />
        )}
      </span>
      <span className={styles['figure']}>{figure}</span>
    </div>
  );
}
