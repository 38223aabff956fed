import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useId, useState } from 'react';
import { nameProblem, placesOf, replyIdsOf, mentionsOf } from '#formats/scenario/edit/names.ts';
import type { Source } from '#formats/yaml/source.ts';
import { useStudio } from '#app/authoring/document/use-studio.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { beginsHere } from './begins-here.ts';
import { useDesk } from './desk.ts';
import { letterOf } from './letter.ts';
import { nameFrom } from './name-from.ts';
import type { Row } from './row.ts';
import styles from './outline-dialogs.module.css';

/** Gives a beat, a reply or an ending another name; all that names it is changed with it. */
export function RenameDialog({ row }: { readonly row: Row }) {
  const source = useStudio(({ files }) => files[SCENARIO_FILE]);
  return source ? <Form row={row} source={source} /> : null;
}

function Form({ row, source }: { readonly row: Row; readonly source: Source }) {
  const desk = useDesk();
  const id = useId();
  const { name: old, taken, title, note } = subjectOf(row, source);
  const [typed, setTyped] = useState(old);
  const [tried, setTried] = useState(false);
  // As it is typed: spaces become hyphens, so that a name can be typed as words. A hyphen at the end may go on.
  const name = nameFrom(typed);
  const problem = name === old ? undefined : nameProblem(name, taken);
  const shown = tried && problem !== undefined;
  return (
    <Dialog open title={title} onClose={desk.close}>
      <form
        className={styles['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (name === old) desk.close();
          else if (problem === undefined) desk.rename(row, name);
        }}
      >
        <div>
          <label htmlFor={id} className={styles['legend']}>
            Name
          </label>
          <input
            id={id}
            className={styles['field']}
            autoComplete="off"
            spellCheck={false}
            ref={beginsHere}
            value={typed}
            aria-invalid={shown}
            aria-describedby={`${id}-note`}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setTyped(target.value)}
          />
          <p id={`${id}-note`} className={shown ? styles['problem'] : styles['note']}>
            {shown ? problem : typed !== name && name !== '' ? `It will be written “${name}”.` : note}
          </p>
        </div>
        <div className={styles['actions']}>
          <Button onClick={desk.close}>Keep “{old}”</Button>
          <Button look="primary" type="submit">
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function subjectOf(row: Row, source: Source) {
  if (row.kind === 'reply') {
    const taken = replyIdsOf(source, row.beat);
    const name = taken[row.index] ?? '';
    return {
      name,
      taken,
      title: `Rename reply ${letterOf(row.index)} of “${row.beat}”`,
      note: 'Stored talks know the reply by this name.',
    };
  }
  const name = 'beat' in row ? row.beat : 'ending' in row ? row.ending : '';
  const led = mentionsOf(source, name).length;
  return {
    name,
    taken: placesOf(source),
    title: `Rename “${name}”`,
    note:
      led === 0
        ? 'Small letters, digits and hyphens.'
        : `${led === 1 ? 'One place leads' : `${led} places lead`} here and will follow.`,
  };
}
