import { useEffect, useRef, useState } from 'react';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import { useKeeper } from '#app/authoring/keep/use-keeping.ts';
import type { StudioLinks } from '#app/authoring/studio-links.ts';
import type { ImportedDraft } from '#formats/import/imported.ts';
import { openDraftKeeping } from '#app/storage/open-draft-store.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { DropTarget } from './drop-target.tsx';
import { canOpenFolders, pickFiles, pickFolder, type Picked } from './file-pickers.ts';
import { loadImportDialog } from './load-import.ts';
import { openAsDraft } from './open-as-draft.ts';
import { OutsideNotice } from './outside-notice.tsx';
import { replaceDraft } from './replace-draft.ts';
import { useLinkedFile } from './use-linked-file.ts';
import styles from './file-tools.module.css';

/** Opening and saving real files from within the workspace: by button, by Ctrl+S and by dropping them on the window. */
export function FileTools({ links }: { readonly links: StudioLinks }) {
  const studio = useStudioStore();
  const keeper = useKeeper();
  const linked = useLinkedFile();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [failed, setFailed] = useState('');
  useSaveKey(linked.save);

  const open = async (pick: () => Promise<Picked | null>) => {
    setFailed('');
    try {
      const chosen = await pick();
      if (chosen) setPicked(chosen);
    } catch (error) {
      setFailed(`It could not be opened (${error instanceof Error ? error.message : String(error)}).`);
    }
  };
  const newDraft = async (draft: ImportedDraft) => {
    const { drafts, handles } = openDraftKeeping();
    location.hash = links.draft(await openAsDraft(draft, picked?.handle, drafts, handles));
  };
  const replace = (draft: ImportedDraft) =>
    void replaceDraft(studio, keeper, draft, draft.taken[0]?.file ?? 'files');

  return (
    <div className={styles['tools']}>
      <Button look="quiet" onClick={() => void open(pickFiles)}>
        <Icon name="copy" /> <span className={styles['word']}>Open …</span>
      </Button>
      {canOpenFolders() && (
        <Button look="quiet" onClick={() => void open(pickFolder)}>
          <Icon name="folder" /> <span className={styles['word']}>Folder …</span>
        </Button>
      )}
      <Button
        look="quiet"
        title={`${linked.name === null ? 'Save to a file' : `Save to ${linked.name}`} (Ctrl+S)`}
        onClick={() => void linked.save()}
      >
        <Icon name="download" /> <span className={styles['word']}>Save to file</span>
      </Button>
      <output className={styles['said']}>{failed === '' ? linked.said : failed}</output>
      {linked.outside && <OutsideNotice linked={linked} />}
      <DropTarget onFiles={(files) => setPicked({ files })} />
      {picked && (
        <LaterScreen
          load={loadImportDialog}
          name="“Open”"
          waiting={<output className={styles['said']}>Reading …</output>}
          props={{
            picked: picked.files,
            onClose: () => setPicked(null),
            onNewDraft: (draft: ImportedDraft) => void newDraft(draft),
            onReplace: replace,
          }}
        />
      )}
    </div>
  );
}

function useSaveKey(save: () => Promise<void>): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (!event.repeat) void latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
