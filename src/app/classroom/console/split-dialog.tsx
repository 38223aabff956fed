import { useState } from 'react';
import { LIMITS } from '#protocol/limits.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import type { AskProps } from './dialogs.tsx';
import styles from './dialogs.module.css';

const { least, most } = LIMITS.teams;
const SIZES = Array.from({ length: most - least + 1 }, (_, place) => place + least);

/** Teams drive branches of their own from here, and meet in the debrief. */
export function SplitDialog({ view, give, onClose }: AskProps) {
  const [teams, setTeams] = useState(String(Math.max(least, view.room.teams)));
  return (
    <Dialog
      open
      title="Split into teams"
      onClose={onClose}
      actions={
        <>
          {view.room.teams > 1 && (
            <Button onClick={() => void give({ type: 'split', teams: 1 })}>Everybody together</Button>
          )}
          <Button look="primary" onClick={() => void give({ type: 'split', teams: Number(teams) })}>
            Split
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>
          Phones are dealt to the teams in the order in which they joined. Every team goes on from what was
          said so far, votes on its own, and meets the others in the debrief. Talks that have parted stay
          apart.
        </p>
        <SegmentedChoice
          legend="Teams"
          value={teams}
          onChange={setTeams}
          options={SIZES.map((size) => ({ value: String(size), label: size }))}
        />
      </div>
    </Dialog>
  );
}
