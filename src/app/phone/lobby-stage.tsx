/** @jsxImportSource preact */
import { NameForm } from './name-form.tsx';
import type { StageProps } from './stage-body.tsx';
import { teamName } from './stage-words.ts';
import styles from './notes.module.css';

export function LobbyStage({ room: { view, you }, follower, world }: StageProps) {
  const isSplit = view.room.teams > 1;
  return (
    <div className={styles['notes']}>
      <p className={styles['lead']}>Look at the screen. This page follows by itself.</p>
      {isSplit && you && (
        <p>
          You are in <strong>{teamName(you.team)}</strong> of {view.room.teams}.
        </p>
      )}
      <NameForm you={you} follower={follower} world={world} isAsked={isSplit} />
      <dl className={styles['facts']}>
        <dt>The talk</dt>
        <dd>{view.room.scenario.title}</dd>
        <dt>What to expect</dt>
        <dd>{view.room.scenario.label}</dd>
      </dl>
      <p className={styles['small']}>
        If it becomes too much, you may leave at any time. Nobody will ask why.
      </p>
    </div>
  );
}
