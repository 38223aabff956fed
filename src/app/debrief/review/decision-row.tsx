import type { ReactNode, Ref } from 'react';
import type { DecisionReview } from '#analysis/review/review-talk.ts';
import type { Verdict } from '#core/scoring/verdict.ts';
import type { Turn } from '#runtime/transcript.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { percent } from '#app/ui/percent.ts';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import styles from './decision-row.module.css';

/** One decision in the list, and, opened, all that is known about it. */
export function DecisionRow({
  turn,
  verdict,
  review,
  turned,
  looked,
  open,
  onOpen,
  summaryRef,
  children,
}: {
  readonly turn: Turn;
  readonly verdict: Verdict;
  readonly review: DecisionReview | null;
  /** Here the call turned. */
  readonly turned: boolean;
  /** It is the one looked at on the chart. */
  readonly looked: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly summaryRef: Ref<HTMLElement>;
  /** Shown once it is opened. */
  readonly children: ReactNode;
}) {
  return (
    <details
      className={styles['row']}
      data-looked={looked}
      open={open}
      onToggle={(event) => onOpen(event.currentTarget.open)}
    >
      <summary ref={summaryRef} className={styles['summary']}>
        <span className={styles['number']}>
          <VisuallyHidden>Turn </VisuallyHidden>
          {turn.index + 1}
        </span>
        <span className={styles['verdict']}>
          <VerdictWord verdict={verdict} />
        </span>
        <span className={styles['says']}>{turn.chosen.says}</span>
        <span className={styles['chance']}>
          {review && <Change before={percent(review.before)} after={percent(review.after)} />}
        </span>
        {turned && <span className={styles['turned']}>Here the call turned</span>}
      </summary>
      {open && children}
    </details>
  );
}

/** A chance that stays is said once. */
function Change({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      <VisuallyHidden>Chance of a good ending: </VisuallyHidden>
      {before === after ? (
        <span className={styles['same']}>
          <VisuallyHidden>as before, </VisuallyHidden>
          {after}
        </span>
      ) : (
        <>
          {before} <span aria-hidden="true">→</span>
          <VisuallyHidden> before, </VisuallyHidden> {after}
          <VisuallyHidden> after</VisuallyHidden>
        </>
      )}
    </>
  );
}
