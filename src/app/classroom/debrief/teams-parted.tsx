import type { Scenario } from '#core/model/scenario.ts';
import { verdictOf } from '#core/scoring/verdict.ts';
import { partingOf } from '#runtime/debrief/parting.ts';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import type { TeamTalk } from './room-debrief.tsx';
import styles from './teams-parted.module.css';

/** The first decision at which the teams went apart, what each said there, and where it took them. */
export function TeamsParted({
  scenario,
  teams,
  name,
}: {
  readonly scenario: Scenario;
  readonly teams: readonly TeamTalk[];
  readonly name: string;
}) {
  const at = firstParting(teams);
  const line = teams.map(({ transcript }) => transcript.turns[at ?? -1]?.line).find(Boolean);
  return (
    <div className={styles['parted']}>
      {at === null ? (
        <p className={styles['line']}>All teams took the same way from the first word to the last.</p>
      ) : (
        <p className={styles['line']}>
          <span className={styles['who']}>Decision {at + 1}. </span>
          {line !== undefined && (
            <>
              {name}: <q lang={scenario.language}>{line}</q>
            </>
          )}
        </p>
      )}
      <ul className={styles['teams']}>
        {teams.map(({ team, transcript: { turns, ending } }) => {
          const turn = at === null ? undefined : turns[at];
          return (
            <li key={team} className={styles['team']}>
              <h3>Team {team + 1}</h3>
              {turn && (
                <>
                  <p lang={scenario.language} className={styles['said']}>
                    {turn.chosen.says}
                  </p>
                  <VerdictWord verdict={verdictOf(turn.judgement)} />
                </>
              )}
              <p className={styles['ending']}>
                {ending ? (
                  <>
                    After {turns.length} decisions: <strong lang={scenario.language}>{ending.title}</strong> (
                    {GRADE_WORDS[ending.grade].toLowerCase()})
                  </>
                ) : (
                  'Not brought to an end'
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The earliest decision, 0-based, at which any team differs from the first; null where none does. */
function firstParting(teams: readonly TeamTalk[]): number | null {
  const [first, ...others] = teams;
  const partings = others.flatMap(({ transcript }) => {
    const at = first ? partingOf(first.transcript.turns, transcript.turns) : null;
    return at === null ? [] : [at];
  });
  return partings.length === 0 ? null : Math.min(...partings);
}
