import type { TalkReview } from '#analysis/review/review-talk.ts';
import { heldLinePath } from '#app/ui/held-line-path.ts';
import { percent } from '#app/ui/percent.ts';
import { VerdictMark } from '#app/ui/verdict-mark.tsx';
import { VERDICT_WORDS } from '#app/ui/verdict-words.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import styles from './chance-line.module.css';

/** The picture is drawn on a square of so many units and stretched; strokes and marks are not. */
const SIDE = 1000;
const RULES = [1, 0.5, 0] as const;

/** The line of chances, each decision marked with its verdict; read out as a list. */
export function ChanceLine({
  review: { chances, decisions, turn },
  ended,
}: {
  readonly review: TalkReview;
  readonly ended: boolean;
}) {
  const across = (place: number) => (chances.length < 2 ? 0.5 : place / (chances.length - 1));
  const points = chances.map((chance, place) => ({ x: across(place) * SIDE, y: (1 - chance) * SIDE }));
  const turnAt = turn && across(turn.decision + 0.5);
  return (
    <div className={styles['chart']}>
      <div className={styles['scale']} aria-hidden="true">
        {RULES.map((rule) => (
          <span key={rule}>{rule * 100} %</span>
        ))}
      </div>
      <div className={styles['plot']} aria-hidden="true">
        <svg viewBox={`0 0 ${SIDE} ${SIDE}`} preserveAspectRatio="none" fill="none" focusable="false">
          {RULES.map((rule) => (
            <path
              key={rule}
              className={rule === 0 ? styles['base'] : styles['rule']}
              d={`M0 ${(1 - rule) * SIDE}H${SIDE}`}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {turnAt !== null && (
            <path
              className={styles['turn']}
              d={`M${turnAt * SIDE} 0V${SIDE}`}
              vectorEffect="non-scaling-stroke"
            />
          )}
          <path className={styles['stroke']} d={heldLinePath(points)} vectorEffect="non-scaling-stroke" />
        </svg>
        {chances.map((chance, place) => {
          const verdict = decisions[place]?.verdict;
          return (
            <span
              // oxlint-disable-next-line react/no-array-index-key -- points are told by their place alone
              key={place}
              className={styles['mark']}
              style={{ '--x': across(place), '--y': 1 - chance }}
            >
              {verdict ? <VerdictMark verdict={verdict} /> : <span className={styles['end']} />}
            </span>
          );
        })}
      </div>
      <div className={styles['numbers']} aria-hidden="true">
        {chances.map((_, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <span key={place} style={{ '--x': across(place) }}>
            {place < decisions.length ? place + 1 : ended ? 'end' : '…'}
          </span>
        ))}
      </div>
      <VisuallyHidden as="div">
        <ol>
          {decisions.map(({ verdict, before, after }, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <li key={place}>
              {VERDICT_WORDS[verdict].word}: {percent(before)} before, {percent(after)} after
              {turn?.decision === place && '. Here the call turned'}
            </li>
          ))}
        </ol>
      </VisuallyHidden>
    </div>
  );
}
