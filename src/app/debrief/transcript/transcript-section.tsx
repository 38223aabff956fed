import type { Scenario } from '#core/model/scenario.ts';
import type { Attempt } from '#runtime/attempt.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { Panel } from '#app/ui/panel.tsx';
import { TranscriptActions } from './transcript-actions.tsx';
import { TranscriptTurn } from './transcript-turn.tsx';
import styles from './transcript-section.module.css';

/** Everything that was said, to keep; and under each reply, for whoever asks, why it was worth what it was. */
export function TranscriptSection({
  scenario,
  attempt,
  transcript,
  startedAt,
  replayHref,
}: {
  readonly scenario: Scenario;
  readonly attempt: Attempt;
  readonly transcript: Transcript;
  readonly startedAt: number;
  readonly replayHref?: (turn: number) => string;
}) {
  const { turns, now, ending } = transcript;
  return (
    <Panel title="Transcript" look="ruled">
      <TranscriptActions
        scenario={scenario}
        attempt={attempt}
        transcript={transcript}
        startedAt={startedAt}
      />
      <ol className={styles['turns']}>
        {turns.map((turn) => (
          <TranscriptTurn
            key={turn.index}
            turn={turn}
            customer={scenario.customer.name}
            {...(replayHref && { replayHref })}
          />
        ))}
      </ol>
      {now && <p className={styles['after']}>{now.line}</p>}
      {ending && <p className={styles['after']}>{ending.title}</p>}
    </Panel>
  );
}
