import { Cord } from '#app/ui/cord.tsx';
import { useSlow } from './use-slow.ts';
import styles from './connection-notice.module.css';

/** Shown small and calm while the connection is made again: what stands on the wall is still true enough to talk about. */
export function ConnectionNotice({ away }: { readonly away: boolean }) {
  return (
    <output className={styles['notice']} data-shown={away}>
      {away && 'The connection broke. It is being made again; nothing is lost.'}
    </output>
  );
}

/** No room to show: it is being looked for (`say` null), or it refused. */
export function NoRoom({ code, say }: { readonly code: string; readonly say: string | null }) {
  const slow = useSlow(say === null);
  return (
    <div className={styles['empty']} {...(say === null && { 'aria-busy': true })}>
      <Cord className={styles['cord']} />
      <h1 tabIndex={-1}>{say === null ? `Looking for room ${code}` : `Room ${code} cannot be shown`}</h1>
      {say === null ? (
        <output>{slow && 'This takes longer than it should. It is tried again and again.'}</output>
      ) : (
        <>
          <p role="alert">{say}</p>
          <p>
            <a href="#/classroom">To the classroom</a>
          </p>
        </>
      )}
    </div>
  );
}
