/** @jsxImportSource preact */
import { NameForm } from './name-form.tsx';
import type { StageProps } from './stage-body.tsx';
import { teamName } from './stage-words.ts';
import styles from './notes.module.css';

/** What somebody in this job would know before the talk. */
export function BriefingStage({ room: { view, you }, follower, world }: StageProps) {
  const { briefing } = view;
  if (!briefing) return null;
  const isSplit = view.room.teams > 1;
  return (
    <div className={styles['notes']}>
      <p className={styles['lead']}>{briefing.situation}</p>
      <p>{briefing.you}</p>
      <Points title="You may" points={briefing.authority} />
      <Points title="Not yours to decide" points={briefing.limits} />
      {briefing.policy.map(({ title, text }) => (
        <details key={title} className={styles['more']}>
          <summary>{title}</summary>
          <p>{text}</p>
        </details>
      ))}
      {isSplit && you && (
        <p>
          You are in <strong>{teamName(you.team)}</strong>. Your team decides its own talk.
        </p>
      )}
      <NameForm you={you} follower={follower} world={world} isAsked={isSplit} />
    </div>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles['label']}>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
