import type { Scenario } from '#core/model/scenario.ts';
import { SKILLS } from '#core/model/words.ts';
import type { TalkScore } from '#core/scoring/score-talk.ts';
import type { Turn } from '#runtime/transcript.ts';
import { Panel } from '#app/ui/panel.tsx';
import { KeyProvenance } from './key-provenance.tsx';
import { SkillRow } from './skill-row.tsx';
import styles from './skills-section.module.css';

/** Process: five skills, each with what it rests on (CRAFT.md §3.5). Outcome is shown beside it, apart. */
export function SkillsSection({
  scenario,
  score,
  turns,
}: {
  readonly scenario: Scenario;
  readonly score: TalkScore;
  readonly turns: readonly Turn[];
}) {
  return (
    <Panel title="Five skills" look="ruled">
      <p className={styles['note']}>
        A bar is what you got of what could be had at those moments. The upright mark is where clicking at
        random would stand. <span className={styles['sketched']}>Striped bars</span> rest on fewer than six
        decisions: a glimpse, no measure.
      </p>
      <ul className={styles['skills']}>
        {SKILLS.map((skill) => (
          <li key={skill}>
            <SkillRow
              skill={skill}
              score={score.skills[skill]}
              at={turns.filter((turn) => turn.judgement.skills[skill]).map((turn) => turn.index)}
            />
          </li>
        ))}
      </ul>
      <KeyProvenance scenario={scenario} />
    </Panel>
  );
}
