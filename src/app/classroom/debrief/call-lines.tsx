import type { Scenario } from '#core/model/scenario.ts';
import type { TalkReview } from '#analysis/review/review-talk.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { useReview } from '#app/analyst/use-review.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { percent } from '#app/ui/percent.ts';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';
import { Working } from '#app/ui/working.tsx';
import { ChanceLine } from './chance-line.tsx';
import type { TeamTalk } from './room-debrief.tsx';
import styles from './call-lines.module.css';

/** The chance of a good ending over each team's talk, and the moment it turned. */
export function CallLines({
  scenario,
  teams,
  analyst,
}: {
  readonly scenario: Scenario;
  readonly teams: readonly TeamTalk[];
  readonly analyst: Analyst;
}) {
  return (
    <div className={styles['lines']} data-many={teams.length > 1}>
      {teams.map((talk) => (
        <CallLine key={talk.team} scenario={scenario} talk={talk} analyst={analyst} many={teams.length > 1} />
      ))}
      <p className={styles['policy']}>
        The chance of a good ending, had it gone on as most new hires do. Worked out from every way this
        conversation can go, not measured on people.
      </p>
    </div>
  );
}

function CallLine({
  scenario,
  talk: { team, transcript },
  analyst,
  many,
}: {
  readonly scenario: Scenario;
  readonly talk: TeamTalk;
  readonly analyst: Analyst;
  readonly many: boolean;
}) {
  const { turns, ending } = transcript;
  return (
    <div className={styles['one']}>
      {many && <h3>Team {team + 1}</h3>}
      <p className={styles['ending']}>
        {ending ? (
          <>
            <strong>{GRADE_WORDS[ending.grade]}:</strong> <span lang={scenario.language}>{ending.title}</span>
          </>
        ) : (
          'The talk was not brought to an end.'
        )}
      </p>
      {turns.length === 0 ? (
        <p>Nothing was decided.</p>
      ) : (
        <Reviewed scenario={scenario} turns={turns} analyst={analyst} ended={ending !== null} />
      )}
    </div>
  );
}

function Reviewed({
  scenario,
  turns,
  analyst,
  ended,
}: {
  readonly scenario: Scenario;
  readonly turns: TeamTalk['transcript']['turns'];
  readonly analyst: Analyst;
  readonly ended: boolean;
}) {
  const answer = useReview(analyst, scenario, turns);
  switch (answer.state) {
    case 'working':
      return <Working what="the chances" block="calc(9 * var(--unit))" />;
    case 'here':
      return (
        <>
          <p className={styles['summary']}>{turnWords(answer.review)}</p>
          <ChanceLine review={answer.review} ended={ended} />
        </>
      );
    case 'too-large':
      return <p>This conversation is too large to be worked out whole, so no chances are shown.</p>;
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
          <p>The other sheets do not need them.</p>
        </ErrorPanel>
      );
  }
}

function turnWords({ turn, chances }: TalkReview): string {
  if (!turn) return 'No single reply turned this call.';
  const way = turn.change > 0 ? 'better' : 'worse';
  const from = percent(chances[turn.decision] ?? 0);
  const to = percent(chances[turn.decision + 1] ?? 0);
  return `It turned for the ${way} at decision ${turn.decision + 1}: from ${from} to ${to}.`;
}
