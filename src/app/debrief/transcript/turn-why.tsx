import type { ReactNode } from 'react';
import { SKILLS } from '#core/model/words.ts';
import { markerOf } from '#core/rubric/markers.ts';
import { PRINCIPLES } from '#core/rubric/principles.ts';
import type { SkillJudgement } from '#core/scoring/judge-decision.ts';
import type { Turn } from '#runtime/transcript.ts';
import { Icon } from '#app/ui/icon.tsx';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { timingWords } from '#app/debrief/timing-words.ts';
import styles from './turn-why.module.css';

function worth({ regret, quality, worst }: SkillJudgement): string {
  if (regret <= 0) return 'as good as anything open here';
  return quality <= worst ? 'the weakest that was open here' : 'between the weakest and the best open here';
}

/** Why a reply was worth what it was: what an observer ticks, when it was said, and what else was open. */
export function TurnWhy({
  turn,
  replayHref,
}: {
  readonly turn: Turn;
  readonly replayHref?: (turn: number) => string;
}) {
  const { chosen, judgement, offered } = turn;
  const { feedback } = chosen;
  const timing = timingWords(judgement.rules);
  const skills = SKILLS.flatMap((skill) => {
    const judged = judgement.skills[skill];
    return judged ? [{ skill, judged }] : [];
  });
  const others = offered.filter((reply) => reply.id !== chosen.id);
  const principle = PRINCIPLES.get(feedback.principle);
  return (
    <div className={styles['why']}>
      {turn.thought !== null && <p className={styles['thought']}>{turn.thought}</p>}
      <p>
        <em>{feedback.reaction}</em> {feedback.act}{' '}
        {principle && (
          <span className={styles['soft']}>
            {principle.title} ({principle.id}).
          </span>
        )}
      </p>
      {feedback.better !== undefined && (
        <p>
          <strong>Better:</strong> {feedback.better}
        </p>
      )}
      {feedback.caveat !== undefined && (
        <p>
          <strong>When it would be wrong:</strong> {feedback.caveat}
        </p>
      )}
      <Part title="What an observer would tick">
        {chosen.markers.map((id) => {
          const { label, sign } = markerOf(id);
          return (
            <li key={id}>
              {sign === '+' ? 'Shown' : 'Lapse'}: {label}
            </li>
          );
        })}
      </Part>
      <Part title="When it was said">
        {timing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </Part>
      <Part title="What it was worth">
        {skills.map(({ skill, judged }) => (
          <li key={skill}>
            {SKILL_WORDS[skill].name}: {worth(judged)}.
          </li>
        ))}
      </Part>
      <Part title="What else was open">
        {others.map((reply) => (
          <li key={reply.id}>{reply.says}</li>
        ))}
      </Part>
      {replayHref && (
        <a className={styles['replay']} href={replayHref(turn.index)}>
          <Icon name="replay" size={18} />
          Replay from turn {turn.index + 1}
        </a>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <p className={styles['title']}>{title}</p>
      <ul className={styles['list']}>{children}</ul>
    </div>
  );
}
