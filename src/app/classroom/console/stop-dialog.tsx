import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import type { AskProps } from './dialogs.tsx';
import styles from './dialogs.module.css';

/** Breaking the talk off for what it is about. */
export function StopDialog({ view, give, onClose }: AskProps) {
  return (
    <Dialog
      open
      title="Stop for content"
      onClose={onClose}
      actions={
        <>
          {!view.step.veiled && (
            <Button onClick={() => void give({ type: 'veil', on: true })}>Only put the line aside</Button>
          )}
          <Button look="harm" onClick={() => void give({ type: 'stop' })}>
            Stop the talk
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>
          Stopping is always right when somebody needs it, and nobody has to say why. The talk ends here
          without an ending and without a score for what was not played. It cannot be taken up again in this
          session; the debrief stays open to you.
        </p>
        <p>
          If a pause is enough, put the line aside: the words leave the wall and the phones, and come back
          when you say so.
        </p>
      </div>
    </Dialog>
  );
}
