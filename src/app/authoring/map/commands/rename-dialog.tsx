import { useState } from 'react';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { nameProblem } from '#formats/scenario/edit/names.ts';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { focusFirstField } from './focus-first-field.ts';
import styles from './dialogs.module.css';

/** Another name for a beat or an ending; whatever names it is changed with it. */
export function RenameDialog({
  draft,
  id,
  onRename,
  onClose,
}: {
  readonly draft: Draft;
  readonly id: string;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(id);
  const taken = [...draft.beats, ...draft.endings].map((each) => each.id).filter((other) => other !== id);
  const problem = nameProblem(name.trim(), taken);
  return (
    <Dialog open title={`Another name for “${id}”`} onClose={onClose}>
      <form
        ref={focusFirstField}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (problem === undefined) onRename(name.trim());
        }}
      >
        <TextField
          label="Its name"
          help="Replies, exits and allowances that name it are changed with it."
          value={name}
          onChange={setName}
          findings={
            problem === undefined ? [] : [{ code: 'name', severity: 'error', message: problem, help: '' }]
          }
        />
        <div className={styles['actions']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={problem !== undefined}>
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
