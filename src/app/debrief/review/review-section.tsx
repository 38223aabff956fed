import { useState } from 'react';
import { verdictOf } from '#core/scoring/verdict.ts';
import type { Transcript } from '#runtime/transcript.ts';
import type { Objection } from '#app/storage/objection.ts';
import { Panel } from '#app/ui/panel.tsx';
import { SaveObjections } from '#app/debrief/argue/save-objections.tsx';
import type { DebriefScreenProps } from '#app/debrief/debrief-props.ts';
import { tally } from './chance-words.ts';
import { DecisionList } from './decision-list.tsx';
import { KeyNote } from './key-note.tsx';
import { ReviewChances } from './review-chances.tsx';
import { useDecisionJump } from './use-decision-jump.ts';
import { useReview } from '#app/analyst/use-review.ts';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import styles from './review-section.module.css';

/** Every decision with its verdict, what it did to the chance of a good ending, and the ways on from it. */
export function ReviewSection(
  props: Pick<
    DebriefScreenProps,
    'scenario' | 'attempt' | 'record' | 'analyst' | 'pace' | 'onObjection' | 'replayHref'
  > & { readonly transcript: Transcript },
) {
  const { scenario, transcript, analyst, record, onObjection } = props;
  const { turns, ending } = transcript;
  const answer = useReview(analyst, scenario, turns);
  const review = answer.state === 'here' ? answer.review : null;
  const jump = useDecisionJump();
  const [selected, setSelected] = useState<number | null>(null);
  const [objections, setObjections] = useState(record.objections);
  const looked = selected ?? review?.turn?.decision ?? 0;
  const verdicts = turns.map(({ judgement }) => verdictOf(judgement));

  const argue = async (decision: number, objection: Objection | null) => {
    await onObjection(decision, objection);
    setObjections((now) => [
      ...now.filter((other) => other.decision !== decision),
      ...(objection ? [objection] : []),
    ]);
  };

  return (
    <Panel title="What each reply was worth" look="ruled">
      <ul className={styles['tally']} aria-label="Verdicts in this talk">
        {tally(verdicts).map(({ verdict, count }) => (
          <li key={verdict}>
            <span className={styles['count']}>{count}</span> <VerdictWord verdict={verdict} />
          </li>
        ))}
      </ul>
      <ReviewChances
        answer={answer}
        turns={turns}
        ended={ending !== null}
        selected={looked}
        onSelect={setSelected}
        onOpen={(decision, from) => {
          // The end is no decision.
          if (decision < turns.length) jump.open(decision, from);
        }}
      />
      <DecisionList
        {...props}
        turns={turns}
        verdicts={verdicts}
        review={review}
        looked={looked}
        jump={jump}
        objections={objections}
        onArgue={argue}
      />
      {objections.length > 0 && (
        <SaveObjections scenario={scenario.id} startedAt={record.startedAt} objections={objections} />
      )}
      <KeyNote scenario={scenario} />
    </Panel>
  );
}
