import styles from './hand-counter.module.css';

/** Raised hands for one reply, entered by whoever counts them. */
export function HandCounter({
  letter,
  count,
  onChange,
}: {
  readonly letter: string;
  readonly count: number;
  readonly onChange: (change: 1 | -1) => void;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would be announced for every reply
    <div role="group" aria-label={`Hands for ${letter}`} className={styles['hands']}>
      <button
        type="button"
        className={styles['step']}
        aria-label={`One hand less for ${letter}`}
        disabled={count === 0}
        onClick={() => onChange(-1)}
      >
        −
      </button>
      <output className={styles['count']} aria-label={`${count} ${count === 1 ? 'hand' : 'hands'}`}>
        {count}
      </output>
      <button
        type="button"
        className={styles['step']}
        aria-label={`One hand more for ${letter}`}
        onClick={() => onChange(1)}
      >
        +
      </button>
    </div>
  );
}
