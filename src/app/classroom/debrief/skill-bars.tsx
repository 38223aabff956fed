import { SKILLS } from '#core/model/words.ts';
import { scoreTalk } from '#core/scoring/score-talk.ts';
import { restsOn, scoreInWords } from '#app/ui/score-words.ts';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import type { TeamTalk } from './room-debrief.tsx';
import styles from './skill-bars.module.css';

/** The room's decisions as five skills. Striped bars rest on too little to be a measure, and say so. */
export function SkillBars({ teams }: { readonly teams: readonly TeamTalk[] }) {
  return (
    <div className={styles['frame']}>
      <div className={styles['teams']}>
        {teams.map(({ team, transcript }) => {
          const score = scoreTalk(transcript.turns.map(({ judgement }) => judgement));
          return (
            <div key={team} className={styles['team']}>
              {teams.length > 1 && <h3>Team {team + 1}</h3>}
              {score.notYet && (
                <p className={styles['notYet']}>
                  Not yet: decision {score.critical.map(({ decision }) => decision + 1).join(', ')} crossed a
                  line that nothing else makes up for.
                </p>
              )}
              <ul className={styles['skills']}>
                {SKILLS.map((skill) => {
                  const each = score.skills[skill];
                  return (
                    <li key={skill} className={styles['skill']}>
                      <span className={styles['name']}>{SKILL_WORDS[skill].act}</span>
                      <span className={styles['verdict']}>
                        {scoreInWords(each)}
                        {each.score !== null && (
                          <span className={styles['rests']}> · {restsOn(each.evidence)}</span>
                        )}
                      </span>
                      <span className={styles['track']} data-show={each.show} aria-hidden="true">
                        {each.score !== null && (
                          <span className={styles['bar']} style={{ '--share': each.score }} />
                        )}
                        {each.chance !== null && (
                          <span className={styles['chance']} style={{ '--share': each.chance }} />
                        )}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </div>
          );
        })}
      </div>
      <p className={styles['note']}>
        A bar is what the room got of what could be had at those moments; the upright mark is where choosing
        at random would stand. Striped: fewer than six decisions, a glimpse and no measure.
      </p>
    </div>
  );
}
