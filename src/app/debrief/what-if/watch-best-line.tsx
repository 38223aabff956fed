import type { Scenario } from '#core/model/scenario.ts';
import type { Attempt } from '#runtime/attempt.ts';
import type { Transcript, Turn } from '#runtime/transcript.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import type { Pace } from '#app/ui/pace.ts';
import { Working } from '#app/ui/working.tsx';
import { BestLinePlayer } from './best-line-player.tsx';
import { CompareLines } from './compare-lines.tsx';
import { useBestLine } from './use-best-line.ts';
import styles from './watch-best-line.module.css';

/** The best continuation from a decision: watched to its ending, then beside one's own. */
export function WatchBestLine({
  analyst,
  scenario,
  attempt,
  transcript,
  turn,
  pace,
}: {
  readonly analyst: Analyst;
  readonly scenario: Scenario;
  readonly attempt: Attempt;
  readonly transcript: Transcript;
  readonly turn: Turn;
  readonly pace: Pace;
}) {
  const { line, retry } = useBestLine(analyst, scenario, attempt, turn);
  if (line.state === 'working') return <Working what="the best line" lines={4} />;
  if (line.state === 'none')
    return (
      <ErrorPanel
        level={3}
        tint="caution"
        title={line.title}
        announce
        {...(line.detail !== undefined && { details: line.detail })}
        {...(line.passing && { actions: <Button onClick={retry}>Try again</Button> })}
      >
        <p>{line.says}</p>
      </ErrorPanel>
    );
  return (
    <div className={styles['watch']}>
      <p className={styles['note']}>
        The best line under this scenario’s key from turn {turn.index + 1}. It is one way, not the only one.
      </p>
      <BestLinePlayer scenario={scenario} transcript={line.transcript} from={turn.index} pace={pace} />
      <Disclosure summary="Compare it with your talk, side by side">
        <CompareLines
          scenario={scenario}
          mine={transcript}
          other={line.transcript}
          names={{ mine: 'Your talk', other: 'The best line' }}
        />
      </Disclosure>
    </div>
  );
}
