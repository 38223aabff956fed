import { betterReply } from '#runtime/debrief/three-moments.ts';
import type { TalkReview } from '#analysis/review/review-talk.ts';
import type { Verdict } from '#core/scoring/verdict.ts';
import type { Transcript, Turn } from '#runtime/transcript.ts';
import type { Objection } from '#app/storage/objection.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ArgueKey, type Contested } from '#app/debrief/argue/argue-key.tsx';
import type { DebriefScreenProps } from '#app/debrief/debrief-props.ts';
import { WatchBestLine } from '#app/debrief/what-if/watch-best-line.tsx';
import { DecisionDetail } from './decision-detail.tsx';
import { DecisionRow } from './decision-row.tsx';
import type { DecisionJump } from './use-decision-jump.ts';
import styles from './review-section.module.css';

export function DecisionList({
  scenario,
  attempt,
  analyst,
  pace,
  replayHref,
  transcript,
  turns,
  verdicts,
  review,
  looked,
  jump,
  objections,
  onArgue,
}: Pick<DebriefScreenProps, 'scenario' | 'attempt' | 'analyst' | 'pace' | 'replayHref'> & {
  readonly transcript: Transcript;
  readonly turns: readonly Turn[];
  readonly verdicts: readonly Verdict[];
  readonly review: TalkReview | null;
  readonly looked: number;
  readonly jump: DecisionJump;
  readonly objections: readonly Objection[];
  readonly onArgue: (decision: number, objection: Objection | null) => Promise<void>;
}) {
  return (
    <ol className={styles['list']} aria-label="Every decision">
      {turns.map((turn) => {
        const { index } = turn;
        const verdict = verdicts[index] ?? 'good';
        const reviewed = review?.decisions[index] ?? null;
        const better = reviewed ? (reviewed.better?.reply ?? null) : (betterReply(scenario, turn) ?? null);
        const contested: Contested = {
          scenario: scenario.id,
          hash: scenario.hash,
          title: scenario.title,
          decision: index,
          beat: turn.beat,
          situation: turn.situation,
          line: turn.line,
          offered: turn.offered.map(({ id, says }) => ({ id, says })),
          chosen: turn.chosen.id,
          keysBest: better?.id ?? turn.chosen.id,
        };
        return (
          <li key={index}>
            <DecisionRow
              turn={turn}
              verdict={verdict}
              review={reviewed}
              turned={review?.turn?.decision === index}
              looked={looked === index}
              open={jump.isOpen(index)}
              onOpen={(open) => jump.setOpen(index, open)}
              summaryRef={jump.rowRef(index)}
            >
              {jump.arrivedAt === index && (
                <Button look="quiet" className={styles['back']} onClick={jump.back}>
                  <Icon name="undo" size={18} />
                  Back to the chart
                </Button>
              )}
              <DecisionDetail
                turn={turn}
                verdict={verdict}
                review={reviewed}
                better={better}
                {...(replayHref && { replayHref })}
                bestLine={
                  <WatchBestLine
                    analyst={analyst}
                    scenario={scenario}
                    attempt={attempt}
                    transcript={transcript}
                    turn={turn}
                    pace={pace}
                  />
                }
                argue={
                  <ArgueKey
                    contested={contested}
                    objection={objections.find(({ decision }) => decision === index) ?? null}
                    onObjection={(objection) => onArgue(index, objection)}
                  />
                }
              />
            </DecisionRow>
          </li>
        );
      })}
    </ol>
  );
}
