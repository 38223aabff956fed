import type { TalkStore } from '#app/storage/talk-store.ts';
import { useKeeping } from '#app/storage/use-talks.ts';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import styles from './keeping-notice.module.css';

/** Says so when what is played will not outlive the tab. Nothing is lost while it stays open. */
export function KeepingNotice({ store }: { readonly store: TalkStore }) {
  const keeping = useKeeping(store);
  if (keeping.state === 'kept') return null;
  if (keeping.state === 'this-tab-only') {
    return (
      <div className={styles['notice']}>
        <ErrorPanel tint="caution" title="Talks are kept in this tab only" details={keeping.detail} announce>
          <p>
            This browser does not let the page store anything, as in a private window. Everything works, but
            talks and debriefs are gone when the tab closes. You can save them from Settings.
          </p>
        </ErrorPanel>
      </div>
    );
  }
  return (
    <div className={styles['notice']}>
      <ErrorPanel
        title={
          keeping.reason === 'full'
            ? 'The last reply could not be saved: storage is full'
            : 'The last reply could not be saved'
        }
        details={keeping.detail}
        announce
      >
        <p>
          You can go on; nothing is lost while this tab stays open, and saving is tried again with your next
          reply.{' '}
          {keeping.reason === 'full'
            ? 'To make room, delete old talks in Settings or free space on the device.'
            : 'If this stays, save your talks to a file from Settings.'}
        </p>
      </ErrorPanel>
    </div>
  );
}
