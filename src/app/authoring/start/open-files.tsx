import { useState } from 'react';
import type { ImportedDraft } from '#formats/import/imported.ts';
import { DropTarget } from '#app/authoring/files/drop-target.tsx';
import { canOpenFolders, pickFiles, pickFolder, type Picked } from '#app/authoring/files/file-pickers.ts';
import { ImportDialog } from '#app/authoring/files/import-dialog.tsx';
import { openAsDraft } from '#app/authoring/files/open-as-draft.ts';
import type { DraftStore } from '#app/storage/draft-store.ts';
import { openDraftKeeping } from '#app/storage/open-draft-store.ts';
import { Button } from '#app/ui/button.tsx';
import styles from './start-screen.module.css';

/** Files from a disk or a colleague: chosen, or dropped anywhere on the window. */
export function OpenFiles({
  drafts,
  onOpen,
}: {
  readonly drafts: DraftStore;
  readonly onOpen: (draft: string) => void;
}) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [failed, setFailed] = useState('');
  const open = async (pick: () => Promise<Picked | null>) => {
    setFailed('');
    try {
      const chosen = await pick();
      if (chosen) setPicked(chosen);
    } catch (failure) {
      setFailed(`It could not be opened (${String(failure)}).`);
    }
  };
  const accept = async (draft: ImportedDraft) => {
    try {
      onOpen(await openAsDraft(draft, picked?.handle, drafts, openDraftKeeping().handles));
    } catch (failure) {
      setFailed(`The draft could not be kept (${String(failure)}).`);
    }
  };
  return (
    <div className={styles['files']}>
      <p>
        A <code>scenario.yaml</code>, a <code>.htl.zip</code> or a whole folder: choose it here, or drop it on
        this window. You see what is in it before anything is done with it.
      </p>
      <div className={styles['fileWays']}>
        <Button onClick={() => void open(pickFiles)}>Open a file</Button>
        {canOpenFolders() && <Button onClick={() => void open(pickFolder)}>Open a folder</Button>}
      </div>
      <output className={styles['failed']}>{failed}</output>
      <DropTarget onFiles={(files) => setPicked({ files })} />
      <ImportDialog
        picked={picked?.files ?? null}
        onClose={() => setPicked(null)}
        onNewDraft={(draft) => void accept(draft)}
      />
    </div>
  );
}
