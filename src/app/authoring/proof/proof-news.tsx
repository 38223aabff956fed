import { use } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { MendingContext } from './mending.ts';
import { useFindingKeys } from './use-finding-keys.ts';
import { StillToWrite } from './still-to-write-line.tsx';
import { useNews } from './use-news.ts';
import styles from './proof-news.module.css';

/** Watches over the proof wherever one is in the workspace: says what an edit did, and leads from finding to finding by F8. */
export function ProofNews() {
  const store = useStudioStore();
  const { notice, dismiss } = useNews();
  const mending = use(MendingContext);
  const { said, writeNext } = useFindingKeys((finding) => mending?.mend(finding));
  const { news, before } = notice;
  const past = useStudio((studio) => studio.past);
  const steps = before === null ? 0 : past.length - before;
  const undo = () => {
    for (let step = 0; step < steps; step++) store.undo();
    dismiss();
  };
  return (
    <>
      <LiveRegion message={news.map(({ message }) => message).join(' ')} turn={notice.turn} />
      <LiveRegion {...said} />
      <StillToWrite onNext={writeNext} />
      {news.length > 0 && (
        <section aria-label="What your edit did" className={styles['notice']}>
          <Icon name="alert" size={22} />
          <div className={styles['body']}>
            {news.map(({ message }) => (
              <p key={message} className={styles['line']}>
                {message}
              </p>
            ))}
            {steps > 0 && (
              <Button look="plain" onClick={undo}>
                <Icon name="undo" />{' '}
                {steps === 1 ? `Undo: ${past.at(-1)?.label ?? ''}` : `Undo ${steps} edits`}
              </Button>
            )}
          </div>
          <IconButton icon="close" label="Put this notice away" onClick={dismiss} />
        </section>
      )}
    </>
  );
}
