import type { Scenario } from '#core/model/scenario.ts';
import type { DecisionRecord } from '#protocol/views.ts';
import { letterAt } from '#protocol/words.ts';
import { momentAt, verdictsAt } from '#room/misconceptions.ts';
import { votesByLetter } from '#room/tally.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import styles from './decision-split.module.css';

const BY: Record<NonNullable<DecisionRecord['played']>['by'], string> = {
  majority: 'Played, as most wanted',
  facilitator: 'Played, chosen by the facilitator',
  mic: 'Played, chosen at the mic',
};

/** How the room split over one decision, before and after it talked about it, and what was played. */
export function DecisionSplit({
  scenario,
  record,
  transcript,
  name,
}: {
  readonly scenario: Scenario;
  readonly record: DecisionRecord;
  readonly transcript: Transcript;
  readonly name: string;
}) {
  const moment = momentAt(transcript, record.decision);
  if (!moment) return null;
  const verdicts = verdictsAt(scenario, moment);
  const [first] = record.ballots;
  const last = record.ballots.at(-1);
  const again = record.ballots.length > 1;
  const before = first ? votesByLetter(first.tally) : {};
  const after = last ? votesByLetter(last.tally) : {};
  const most = Math.max(1, ...Object.values(before), ...Object.values(after));
  return (
    <div className={styles['split']}>
      <p className={styles['line']}>
        <span className={styles['who']}>{name}:</span> <q lang={scenario.language}>{moment.line}</q>
      </p>
      <ol className={styles['replies']} aria-label="Replies">
        {moment.offered.map((reply, place) => {
          const letter = letterAt(place);
          const verdict = verdicts[place];
          const played = record.played?.reply === reply.id ? record.played : null;
          return (
            <li key={reply.id} className={styles['reply']} data-played={played !== null}>
              <span className={styles['letter']}>{letter}</span>
              <div className={styles['words']}>
                <p lang={scenario.language}>{reply.says}</p>
                <p className={styles['facts']}>
                  {verdict && <VerdictWord verdict={verdict} />}
                  {played && <strong>{BY[played.by]}</strong>}
                </p>
              </div>
              <div className={styles['bars']}>
                {again && <Bar count={before[letter] ?? 0} most={most} label="before" />}
                <Bar count={after[letter] ?? 0} most={most} label={again ? 'after' : 'votes'} />
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Bar({
  count,
  most,
  label,
}: {
  readonly count: number;
  readonly most: number;
  readonly label: string;
}) {
  return (
    <p className={styles['row']} data-label={label}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['track']} aria-hidden="true">
        {count > 0 && <span style={{ '--share': count / most }} />}
      </span>
      <span className={styles['count']}>{count.toLocaleString('en-GB')}</span>
    </p>
  );
}
