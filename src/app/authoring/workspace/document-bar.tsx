import { useEffect, useState } from 'react';
import { useDraft, useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import type { StudioLinks } from '#app/authoring/studio-links.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { FileTools } from '#app/authoring/files/file-tools.tsx';
import { loadShareDialog } from '#app/authoring/share/load-share.ts';
import { shownTitle } from '#app/authoring/words/shown-title.ts';
import { KeepingState } from './keeping-state.tsx';
import styles from './document-bar.module.css';

/** What is open, whether it is kept, and the way back through what was done. */
export function DocumentBar({ draft, links }: { readonly draft: string; readonly links: StudioLinks }) {
  const [sharing, setSharing] = useState(false);
  const store = useStudioStore();
  const { title } = useDraft();
  const undone = useStudio(({ future }) => future.at(-1)?.label);
  const last = useStudio(({ past }) => past.at(-1)?.label);
  const said = useHistoryNotice();
  return (
    <header className={styles['bar']}>
      <LinkButton look="quiet" href={links.studio} className={styles['back']}>
        <Icon name="back" /> <span className={styles['word']}>Drafts</span>
      </LinkButton>
      <h1 tabIndex={-1} className={styles['title']}>
        {shownTitle(title)}
      </h1>
      <KeepingState />
      <div className={styles['tools']}>
        <Button
          look="quiet"
          aria-disabled={last === undefined}
          title={last === undefined ? 'Nothing to undo' : `Undo: ${last} (Ctrl+Z)`}
          onClick={store.undo}
        >
          <Icon name="undo" /> <span className={styles['word']}>Undo</span>
        </Button>
        <Button
          look="quiet"
          aria-disabled={undone === undefined}
          title={undone === undefined ? 'Nothing to redo' : `Redo: ${undone} (Ctrl+Shift+Z)`}
          onClick={store.redo}
        >
          <span className={styles['mirrored']}>
            <Icon name="undo" />
          </span>{' '}
          <span className={styles['word']}>Redo</span>
        </Button>
      </div>
      <FileTools links={links} />
      <Button aria-haspopup="dialog" onClick={() => setSharing(true)}>
        Share
      </Button>
      {sharing && (
        <LaterScreen
          load={loadShareDialog}
          name="“Share”"
          waiting={null}
          props={{ open: true, onClose: () => setSharing(false), draft, links }}
        />
      )}
      <LiveRegion {...said} />
    </header>
  );
}

/** What undo and redo did, in words, whichever way they were asked for. */
function useHistoryNotice() {
  const store = useStudioStore();
  const [said, setSaid] = useState({ message: '', turn: 0 });
  useEffect(() => {
    const say = (message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 }));
    return store.subscribe((now, before) => {
      const undone = now.future.at(-1);
      if (undone && now.future.length > before.future.length) return say(`Undone: ${undone.label}`);
      const redone = now.past.at(-1);
      if (redone && redone.forward === before.future.at(-1)?.forward)
        return say(`Done again: ${redone.label}`);
      return undefined;
    });
  }, [store]);
  return said;
}
