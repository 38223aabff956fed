import { useEffect, useState } from 'react';
import type { ImportedDraft } from '#formats/import/imported.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { importFiles, type ImportResult } from './import-files.ts';
import { ImportReport, type ImportReportProps } from './import-report.tsx';
import type { PickedFile } from './picked-file.ts';

export interface ImportDialogProps extends Omit<ImportReportProps, 'result'> {
  /** What was opened; null while nothing is. */
  readonly picked: readonly PickedFile[] | null;
  readonly onClose: () => void;
}

/** Reads what was opened, and tells what it came to before anything is done with it. */
export function ImportDialog({ picked, onClose, onNewDraft, onReplace }: ImportDialogProps) {
  const [read, setRead] = useState<{ of: readonly PickedFile[]; result: ImportResult } | null>(null);
  useEffect(() => {
    if (!picked) return undefined;
    let current = true;
    void importFiles(picked).then((result) => {
      if (current) setRead({ of: picked, result });
      return undefined;
    });
    return () => {
      current = false;
    };
  }, [picked]);
  const result = read && read.of === picked ? read.result : null;
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
        <Button look="quiet" onClick={onClose}>
          {result && result.drafts.length === 0 ? 'Close' : 'Leave everything as it was'}
        </Button>
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
