import { useState } from 'react';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { freeName, nameProblem } from '#formats/scenario/edit/names.ts';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { letterOf } from '#app/authoring/map/graph/map-graph.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import type { WayIn } from './map-edits.ts';
import { focusFirstField } from './focus-first-field.ts';
import styles from './dialogs.module.css';

/** A beat is given its name and the way to it before it is made; both can be changed later. */
export function NewBeatDialog({
  draft,
  after,
  way,
  wish,
  onMake,
  onClose,
}: {
  readonly draft: Draft;
  readonly after: string;
  readonly way: WayIn;
  readonly wish: string;
  readonly onMake: (id: string, way: WayIn) => void;
  readonly onClose: () => void;
}) {
  const taken = [...draft.beats, ...draft.endings].map(({ id }) => id);
  const [name, setName] = useState(() => freeName(wish, taken));
  const [chosen, choose] = useState(() => (way.by === 'reply' ? String(way.index) : way.by));
  const problem = nameProblem(name.trim(), taken);
  const above = draft.beats.find(({ id }) => id === after);
  const make = () => {
    if (problem !== undefined) return;
    const by: WayIn =
      chosen === 'new' || chosen === 'none' ? { by: chosen } : { by: 'reply', index: Number(chosen) };
    onMake(name.trim(), by);
  };
  return (
    <Dialog open title={above ? `A new beat after “${after}”` : 'A new beat'} onClose={onClose}>
      <form
        ref={focusFirstField}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextField
          label="Its name"
          help="Short, for you and for whoever reads the file: “she-tries-again”."
          value={name}
          onChange={setName}
          findings={
            problem === undefined ? [] : [{ code: 'name', severity: 'error', message: problem, help: '' }]
          }
        />
        {above && (
          <SegmentedChoice
            legend="How does the talk come to it?"
            layout="stack"
            value={chosen}
            onChange={choose}
            options={[
              { value: 'new', label: `By a new reply of “${after}”` },
              ...above.replies.map(({ index, says, id }) => ({
                value: String(index),
                label: `By reply ${letterOf(index)}, which then no longer leads elsewhere`,
                hint: <span className={styles['quote']}>{says === '' ? id : says}</span>,
              })),
              { value: 'none', label: 'Not yet' },
            ]}
          />
        )}
        <div className={styles['actions']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={problem !== undefined}>
            Add the beat
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
