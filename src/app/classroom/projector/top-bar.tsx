import type { ProjectorView } from '#protocol/views.ts';
import styles from './top-bar.module.css';

/** Whose talk it is, and in a corner the way in for whoever comes late. */
export function TopBar({
  room,
  joinOrigin,
}: {
  readonly room: ProjectorView['room'];
  /** Null: nobody can join, or the way in stands large on the screen. */
  readonly joinOrigin: string | null;
}) {
  return (
    <header className={styles['bar']}>
      <h1 tabIndex={-1} lang={room.scenario.language} className={styles['title']}>
        {room.scenario.title}
      </h1>
      {joinOrigin !== null && (
        <p className={styles['join']}>
          Join: <span className={styles['address']}>{hostOf(joinOrigin)}/</span>
          <strong className={styles['code']}>{room.code}</strong>
        </p>
      )}
    </header>
  );
}

/** The address as one types it: browsers add the scheme. */
export function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}
