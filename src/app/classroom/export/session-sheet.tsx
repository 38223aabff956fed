import type { Scenario } from '#core/model/scenario.ts';
import { VERDICT_WORDS } from '#app/ui/verdict-words.ts';
import { teamName } from '#app/classroom/console/console-words.ts';
import type { Session, SessionDecision } from './session-decisions.ts';
import styles from './session-sheet.module.css';

/** One sheet for the wall or the file: aim, the way the room took, how it split, the questions. It prints alone. */
export function SessionSheet({
  scenario,
  session,
  openedAt,
}: {
  readonly scenario: Scenario;
  readonly session: Extract<Session, { ok: true }>;
  readonly openedAt: number;
}) {
  const { decisions, outcomes } = session;
  const teams = outcomes.length;
  const day = new Date(openedAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
  return (
    <article className={styles['sheet']} aria-label="Session sheet">
      <header className={styles['header']}>
        <p className={styles['kind']}>Session sheet · {day}</p>
        <h3 className={styles['title']}>{scenario.title}</h3>
        <p>{scenario.facilitator?.aim ?? scenario.aim}</p>
      </header>
      {outcomes.map(({ team, ending }) => (
        <section
          key={team}
          className={styles['team']}
          aria-label={teams > 1 ? teamName(team) : 'The way taken'}
        >
          {teams > 1 && <h4 className={styles['teamName']}>{teamName(team)}</h4>}
          <ol className={styles['path']}>
            {decisions
              .filter((decision) => decision.team === team)
              .map((decision) => (
                <Decision key={decision.decision} decision={decision} customer={scenario.customer.name} />
              ))}
          </ol>
          <p className={styles['ending']}>
            {ending ? `It ended: ${ending.title}` : 'The talk was not played to an ending.'}
          </p>
        </section>
      ))}
      {scenario.facilitator && (
        <section aria-label="Questions for the room">
          <h4 className={styles['teamName']}>Questions for the room</h4>
          <ol className={styles['questions']}>
            {scenario.facilitator.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
      )}
      <p className={styles['note']}>
        Counts of votes and raised hands; nobody is named. “Best” is what the scenario’s key says, and may be
        argued with.
      </p>
    </article>
  );
}

function Decision({ decision, customer }: { readonly decision: SessionDecision; readonly customer: string }) {
  return (
    <li className={styles['decision']}>
      <p className={styles['line']}>
        <span className={styles['who']}>{customer}</span> {decision.line}
      </p>
      <table className={styles['votes']}>
        <caption className={styles['caption']}>Decision {decision.decision + 1}</caption>
        <thead>
          <tr>
            <th scope="col">Reply</th>
            {Array.from({ length: decision.ballots }, (_, ballot) => (
              <th key={ballot} scope="col" className={styles['number']}>
                {ballot === 0 ? 'Vote' : `Again ${ballot > 1 ? ballot : ''}`}
              </th>
            ))}
            <th scope="col">Key</th>
          </tr>
        </thead>
        <tbody>
          {decision.replies.map(({ letter, says, verdict, votes, hands, played }) => (
            <tr key={letter} className={played ? styles['played'] : undefined}>
              <th scope="row">
                {letter}. {says} {played && <span className={styles['tag']}>played</span>}
              </th>
              {votes.map((count, ballot) => (
                // oxlint-disable-next-line react/no-array-index-key -- a ballot is its place
                <td key={ballot} className={styles['number']}>
                  {count + (hands[ballot] ?? 0)}
                </td>
              ))}
              <td>{VERDICT_WORDS[verdict].word}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
}
