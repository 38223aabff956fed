import type { Skill } from '#core/model/words.ts';
import type { Band, SkillScore } from '#core/scoring/score-talk.ts';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { TurnLinks } from '#app/debrief/turn-jump.tsx';
import styles from './skill-row.module.css';

const BANDS: Record<Band, string> = { starting: 'Starting', developing: 'Developing', secure: 'Secure' };

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** What may be said of a score, given how little it rests on. */
function verdict({ show, score, band, evidence }: SkillScore): string {
  if (show === 'nothing' || score === null) return 'not called for';
  if (show === 'seen-so-far' || band === null) return 'seen so far';
  return evidence > 0 && show === 'number' ? `${percent(score)}, ${BANDS[band].toLowerCase()}` : BANDS[band];
}

function restsOn(evidence: number): string {
  return evidence === 1 ? '1 decision' : `${evidence} decisions`;
}

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
      <p className={styles['verdict']}>{verdict(score)}</p>
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
