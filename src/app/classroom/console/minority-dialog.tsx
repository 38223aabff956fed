import { useEffect, useMemo, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { teamName } from './console-words.ts';
import type { AskProps } from './dialogs.tsx';
import { minorityBranches, onwardFrom, type Branch, type Onward } from './minority-branches.ts';
import styles from './dialogs.module.css';

/** “11 of you chose this; here is where it led”: which branch, and how far it goes on. */
export function MinorityDialog({ view, scenario, analyst, give, onClose }: AskProps) {
  const branches = useMemo(() => minorityBranches(scenario, view.record), [scenario, view.record]);
  const [place, setPlace] = useState(0);
  const branch = branches[place];
  const onward = useOnward({ view, scenario, analyst }, branch);
  const show = (letters: readonly string[]) => {
    if (!branch) return;
    const { team, decision, letter } = branch;
    void give({ type: 'show-minority', team, decision, letter, onward: [...letters] });
  };
  return (
    <Dialog
      open
      title="Minority report"
      onClose={onClose}
      actions={
        <>
          <Button disabled={!branch} onClick={() => show([])}>
            Only this reply
          </Button>
          <Button
            look="primary"
            disabled={!branch || !onward?.ok}
            onClick={() => onward?.ok && show(onward.letters)}
          >
            Show where it led
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <output className={styles['note']}>{onwardWords(onward)}</output>
        <SegmentedChoice
          legend="What others chose"
          layout="stack"
          value={String(place)}
          onChange={(next) => setPlace(Number(next))}
          options={branches.map(({ team, decision, letter, says, voices }, at) => ({
            value: String(at),
            label: `${voices} chose ${letter}: ${says}`,
            hint: `Decision ${decision + 1}${view.room.teams > 1 ? `, ${teamName(team)}` : ''}`,
          }))}
        />
      </div>
    </Dialog>
  );
}

function onwardWords(onward: Onward | null): string {
  if (!onward) return 'Working out where it leads …';
  if (!onward.ok) return onward.say;
  const { letters, ending } = onward;
  const exchanges = letters.length + 1;
  return `Going on as well as can be from there: ${exchanges} ${exchanges === 1 ? 'exchange' : 'exchanges'}${
    ending === null ? '.' : `, to “${ending}”.`
  } You show them one by one.`;
}

function useOnward(
  { view, scenario, analyst }: Pick<AskProps, 'view' | 'scenario' | 'analyst'>,
  branch: Branch | undefined,
): Onward | null {
  const { record } = view;
  const [worked, setWorked] = useState<{ readonly of: Branch; readonly onward: Onward } | null>(null);
  useEffect(() => {
    if (!branch) return;
    const called = new AbortController();
    const work = async () => {
      const onward = await onwardFrom(analyst, scenario, record, branch, called.signal);
      if (!called.signal.aborted) setWorked({ of: branch, onward });
    };
    void work();
    return () => called.abort();
  }, [analyst, scenario, record, branch]);
  return worked !== null && worked.of === branch ? worked.onward : null;
}
