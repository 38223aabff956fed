import { useCallback } from 'react';
import type { ImportedDraft } from '#formats/import/imported.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { useLoaded } from '#app/ui/use-loaded.ts';
import { importFiles } from './import-files.ts';
import { ImportReport, type ImportReportProps } from './import-report.tsx';
import type { PickedFile } from './picked-file.ts';
import { NOT_LOADED } from './refused-file.ts';

export interface ImportDialogProps extends Omit<ImportReportProps, 'result'> {
  /** What was opened; null while nothing is. */
  readonly picked: readonly PickedFile[] | null;
  readonly onClose: () => void;
}

const NOTHING = Promise.resolve(null);

/** Reads what was opened, and tells what it came to before anything is done with it. */
export function ImportDialog({ picked, onClose, onNewDraft, onReplace }: ImportDialogProps) {
  const read = useCallback(() => (picked ? importFiles(picked) : NOTHING), [picked]);
  const { loaded, retry } = useLoaded(read);
  const result = loaded.state === 'here' ? loaded.value : null;
  const then = (act: (draft: ImportedDraft) => void) => (draft: ImportedDraft) => {
    onClose();
    act(draft);
  };
  return (
    <Dialog
      open={picked !== null}
      title={result ? `Opened: ${result.source}` : 'Reading …'}
      onClose={onClose}
      actions={
        <>
          {result?.notTaken.some(({ code }) => code === NOT_LOADED) && (
            <Button look="primary" onClick={retry}>
              Try again
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {result && result.drafts.length === 0 ? 'Close' : 'Leave everything as it was'}
          </Button>
        </>
      }
    >
      {result ? (
        <ImportReport
          result={result}
          onNewDraft={then(onNewDraft)}
          onReplace={onReplace && then(onReplace)}
        />
      ) : (
        <output>The files are being read and checked. Nothing is changed by that.</output>
      )}
    </Dialog>
  );
}
