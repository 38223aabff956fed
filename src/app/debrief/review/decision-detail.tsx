import { useState, type ReactNode } from 'react';
import type { Ending, Reply } from '#core/model/scenario.ts';
import type { Skill } from '#core/model/words.ts';
import type { DecisionReview } from '#analysis/review/review-talk.ts';
import type { Verdict } from '#core/scoring/verdict.ts';
import type { Turn } from '#runtime/transcript.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { EndingTag } from '#app/debrief/ending-tag.tsx';
import { OtherReplies } from '#app/debrief/what-if/other-replies.tsx';
import { percent } from '#app/ui/percent.ts';
import { VERDICT_WORDS } from '#app/ui/verdict-words.ts';
import styles from './decision-detail.module.css';

/** One decision opened: what was said, what was better and why, and the ways on from it. */
export function DecisionDetail({
  turn,
  verdict,
  review,
  better,
  replayHref,
  bestLine,
  argue,
}: {
  readonly turn: Turn;
  readonly verdict: Verdict;
  /** Null while, or where, the talk is not worked out. */
  readonly review: DecisionReview | null;
  readonly better: Reply | null;
  readonly replayHref?: (turn: number, reply?: string) => string;
  /** What to show once somebody wants to watch the best line from here. */
  readonly bestLine: ReactNode;
  readonly argue: ReactNode;
}) {
  const [watching, setWatching] = useState(false);
  const { feedback } = turn.chosen;
  return (
    <div className={styles['detail']}>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <p className={styles['theirs']}>{turn.line}</p>
          <p className={styles['yours']}>{turn.chosen.says}</p>
          <p>
            {feedback.act} <span className={styles['soft']}>{VERDICT_WORDS[verdict].says}</span>
          </p>
          {better && (
            <div className={styles['better']}>
              <p className={styles['betterTitle']}>Better under this scenario’s key</p>
              <p>{better.says}</p>
              <p className={styles['reason']}>
                {better.feedback.act} {review?.better && whyBetter(review.better.serves, review.better.after)}
              </p>
            </div>
          )}
        </div>
        <div className={styles['column']}>
          {review && <StillOpen endings={review.stillOpen} />}
          {replayHref && <OtherReplies turn={turn} replayHref={replayHref} />}
        </div>
      </div>
      <div className={styles['ways']}>
        <Button aria-expanded={watching} onClick={() => setWatching(!watching)}>
          <Icon name={watching ? 'close' : 'forward'} size={18} />
          {watching ? 'Close the best line' : 'Watch the best line from here'}
        </Button>
        {argue}
      </div>
      {watching && <div className={styles['watch']}>{bestLine}</div>}
    </div>
  );
}

/** "It would have served Listen and Empathize better, and left a chance of 83 %." */
function whyBetter(serves: readonly Skill[], after: number): string {
  const left = `left a chance of ${percent(after)}`;
  if (serves.length === 0) return `It would have ${left}.`;
  const names = serves.map((skill) => SKILL_WORDS[skill].name);
  const skills = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
  return `It would have served ${skills} better, and ${left}.`;
}

function StillOpen({ endings }: { readonly endings: readonly Ending[] }) {
  return (
    <div className={styles['open']}>
      <h3 className={styles['title']}>
        {endings.length === 1
          ? 'After this only one ending was left'
          : 'After this you could still have reached'}
      </h3>
      <ul className={styles['endings']}>
        {endings.map(({ id, grade, title }) => (
          <li key={id}>
            <EndingTag grade={grade} />
            <span>{title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
