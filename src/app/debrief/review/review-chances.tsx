import type { TalkReview } from '#analysis/review/review-talk.ts';
import type { Turn } from '#runtime/transcript.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import linkStyles from '#app/debrief/turn-jump.module.css';
import { ChanceChart } from './chance-chart.tsx';
import { ChanceTable } from './chance-table.tsx';
import { percent } from '#app/ui/percent.ts';
import { turnedFor } from './chance-words.ts';
import type { ReviewState } from '#app/analyst/use-review.ts';
import { Working } from '#app/ui/working.tsx';
import styles from './review-section.module.css';

interface Look {
  readonly turns: readonly Turn[];
  readonly ended: boolean;
  readonly selected: number;
  readonly onSelect: (point: number) => void;
  readonly onOpen: (point: number, from: HTMLElement) => void;
}

/** The chances over the talk, or why there are none; what the key says of each reply needs no chances. */
export function ReviewChances({ answer, ...look }: Look & { readonly answer: ReviewState }) {
  switch (answer.state) {
    case 'working':
      return <Working what="the chances" block="17rem" />;
    case 'here':
      return <Chances review={answer.review} {...look} />;
    case 'too-large':
      return (
        <ErrorPanel level={3} tint="info" title="This conversation is too large to be worked out whole">
          <p>
            {answer.situations.toLocaleString('en-GB')} situations were looked at, and there are more. So no
            chances are shown. The verdicts below rest on the key alone and hold.
          </p>
        </ErrorPanel>
      );
    case 'failed':
      return (
        <ErrorPanel
          level={3}
          tint="caution"
          title="The chances could not be worked out"
          announce
          details={answer.detail}
          actions={<Button onClick={answer.retry}>Try again</Button>}
        >
          <p>
            The device may be short of memory. The verdicts below rest on the key alone and hold, and so does
            the rest of the debrief.
          </p>
        </ErrorPanel>
      );
  }
}

function Chances({ review, turns, ...look }: Look & { readonly review: TalkReview }) {
  const { turn, chances } = review;
  return (
    <>
      <p className={styles['summary']}>
        {turn ? (
          <>
            The call turned for {turnedFor(turn)} at{' '}
            <button
              type="button"
              className={linkStyles['link']}
              onClick={(event) => look.onOpen(turn.decision, event.currentTarget)}
            >
              turn {turn.decision + 1}
            </button>
            : the chance of a good ending went from {percent(chances[turn.decision] ?? 0)} to{' '}
            {percent(chances[turn.decision + 1] ?? 0)}.
          </>
        ) : (
          'No single reply turned this call.'
        )}
      </p>
      <ChanceChart review={review} {...look} />
      <p className={styles['policy']}>
        The line is the chance of a good ending (fair or better) if you had gone on as most new hires do:
        mostly the best reply, now and then the second best. It is worked out from every way this conversation
        can go, not measured on people. A verdict weighs the reply, the line shows where it led: a slip may
        turn a call.
      </p>
      <div className={styles['table']}>
        <Disclosure summary="The same as a table">
          <ChanceTable review={review} turns={turns} />
        </Disclosure>
      </div>
    </>
  );
}
