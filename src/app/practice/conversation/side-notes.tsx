import { memo } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import { messagesOf } from './messages.ts';
import { Notes } from './notes.tsx';
import styles from './side-notes.module.css';

/** The notes beside the talk; on a small screen, in a sheet that opens over it. */
export const SideNotes = memo(function SideNotes({
  scenario,
  transcript,
  isHeard,
  isSpoken,
  isOpen,
  onClose,
}: {
  readonly scenario: Scenario;
  readonly transcript: Transcript;
  /** Whether the customer's newest line has been heard. */
  readonly isHeard: boolean;
  /** Speech passes; what is written stands on the stage and need not be repeated beside it. */
  readonly isSpoken: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const soFar = messagesOf(transcript, isHeard);
  return (
    <>
      <aside className={styles['notes']} aria-label="Notes" lang={scenario.language}>
        <Notes scenario={scenario} soFar={isSpoken ? soFar : null} />
      </aside>
      <Dialog open={isOpen} title="Notes" placement="sheet" onClose={onClose}>
        <Notes scenario={scenario} soFar={soFar} />
      </Dialog>
    </>
  );
});
