import { useMemo, useState } from 'react';
import { useStudio } from '#app/authoring/document/use-studio.ts';
import { DifferenceList } from '#app/authoring/keep/difference-list.tsx';
import { openBeside } from '#app/authoring/keep/open-beside.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import type { LinkedFile } from './use-linked-file.ts';

/** The file was changed by somebody else. Neither is touched until one chose. */
export function OutsideNotice({ linked }: { readonly linked: LinkedFile }) {
  const [open, setOpen] = useState(true);
  const files = useStudio((studio) => studio.files);
  const theirs = linked.outside?.texts;
  const opened = useMemo(() => theirs && openBeside(theirs, files), [theirs, files]);
  const name = linked.name ?? 'The file';
  if (!open) {
    return (
      <Button look="plain" onClick={() => setOpen(true)}>
        {name} was changed outside …
      </Button>
    );
  }
  return (
    <Dialog
      open
      title={`${name} was changed outside`}
      onClose={() => setOpen(false)}
      actions={
        <>
          <Button onClick={linked.keepMine}>Keep what is here</Button>
          {theirs && (
            <Button look="primary" onClick={() => void linked.take()}>
              Take what the file says
            </Button>
          )}
        </>
      }
    >
      {opened ? (
        <>
          <p>
            Somebody, or another program, wrote the file since it was last saved from here. What it says
            differs:
          </p>
          <DifferenceList before={files} after={opened} />
        </>
      ) : (
        <p>What is in it now is no scenario any more. Your draft is as it was.</p>
      )}
    </Dialog>
  );
}
