import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Switch } from '#app/ui/switch.tsx';
import type { AskProps } from './dialogs.tsx';
import styles from './dialogs.module.css';

/** The end of the session for everybody, and of its data if that is wanted. */
export function EndDialog({ view, give, onClose }: AskProps) {
  const [forget, setForget] = useState(false);
  const early = view.step.stage !== 'debrief';
  return (
    <Dialog
      open
      title="End the session"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button look="harm" onClick={() => void give({ type: 'end', forget })}>
            {forget ? 'End and delete everything' : 'End the session'}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>
          All phones and the projector say goodbye, and nobody can come back.
          {early && ' The debrief has not been opened yet.'} What may be kept, the votes and the sheet, can be
          saved on this console for a day, unless you forget everything now.
        </p>
        <Switch
          label="Forget everything"
          hint="Votes, nicknames and the way the room took are deleted at once. Nothing of the session can be looked at again."
          checked={forget}
          onChange={setForget}
        />
      </div>
    </Dialog>
  );
}
