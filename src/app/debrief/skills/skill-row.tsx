import type { Skill } from '#core/model/words.ts';
import type { SkillScore } from '#core/scoring/score-talk.ts';
import { restsOn, scoreInWords } from '#app/ui/score-words.ts';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { TurnLinks } from '#app/debrief/turn-jump.tsx';
import styles from './skill-row.module.css';

const percent = (share: number) => `${Math.round(share * 100)} %`;

export function SkillRow({
  skill,
  score,
  at,
}: {
  readonly skill: Skill;
  readonly score: SkillScore;
  /** The decisions it rests on, 0-based. */
  readonly at: readonly number[];
}) {
  const seen = score.score !== null;
  return (
    <div className={styles['row']}>
      <p className={styles['name']}>{SKILL_WORDS[skill].act}</p>
      <p className={styles['verdict']}>{scoreInWords(score)}</p>
      <div className={styles['track']} data-show={score.show} aria-hidden="true">
        {seen && <span className={styles['bar']} style={{ inlineSize: `${(score.score ?? 0) * 100}%` }} />}
        {score.chance !== null && (
          <span className={styles['chance']} style={{ insetInlineStart: `${score.chance * 100}%` }} />
        )}
      </div>
      <p className={styles['rests']}>
        {seen ? (
          <>
            {restsOn(score.evidence)}: <TurnLinks turns={at} />
            {score.show === 'number' && score.chance !== null && (
              <>. Clicking at random: {percent(score.chance)}</>
            )}
          </>
        ) : (
          'No decision of this talk gave a chance to show it.'
        )}
      </p>
    </div>
  );
}
