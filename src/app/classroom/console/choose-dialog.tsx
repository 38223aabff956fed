import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { teamName } from './console-words.ts';
import type { AskProps } from './dialogs.tsx';
import styles from './dialogs.module.css';

/** Which reply each talk goes on with, where the majority does not decide or is not to. */
export function ChooseDialog({ view, moment, give, onClose }: AskProps) {
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(
      moment.talks.flatMap(({ team, leaders }) => (leaders[0] === undefined ? [] : [[team, leaders[0]]])),
    ),
  );
  const choices = moment.talks.flatMap(({ team }) => {
    const letter = chosen[team];
    return letter === undefined ? [] : [{ team, letter }];
  });
  const isWhole = choices.length === moment.talks.length && choices.length > 0;
  return (
    <Dialog
      open
      title="Choose the reply that is played"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button look="primary" disabled={!isWhole} onClick={() => void give({ type: 'play', choices })}>
            Play it
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>
          The record will say that you chose, not the room. What is played stands: say why before you play it.
        </p>
        {moment.talks.map(({ team, replies, leaders }) => (
          <div key={team}>
            {leaders.length > 1 && (
              <p className={styles['note']}>{leaders.join(' and ')} have equally many voices.</p>
            )}
            <SegmentedChoice
              legend={view.room.teams > 1 ? teamName(team) : 'Reply'}
              layout="stack"
              value={chosen[team] ?? ''}
              onChange={(letter) => setChosen({ ...chosen, [team]: letter })}
              options={replies.map(({ letter, reply }) => ({
                value: letter,
                label: `${letter}. ${reply.says}`,
              }))}
            />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
