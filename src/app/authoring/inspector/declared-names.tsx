import { useState, type ReactNode } from 'react';
import { entriesOf, type Path } from '#core/check/raw.ts';
import { insertKey, removeAt, type Plain } from '#formats/yaml/edit-source.ts';
import { renameName } from './rename-name.ts';
import { Button } from '#app/ui/button.tsx';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { useAt } from './bound-fields.tsx';
import { useFindingsAt } from './findings-at.ts';
import { asName, NameField } from './name-field.tsx';
import { useEdits } from './use-edits.ts';
import styles from './inspector.module.css';

/** Names that a scenario declares (its notes, its counts), each with what belongs to it. */
export function DeclaredNames({
  path,
  what,
  fresh,
  render,
}: {
  readonly path: Path;
  /** “note” */
  readonly what: string;
  readonly fresh: Plain;
  readonly render: (path: Path, name: string) => ReactNode;
}) {
  const names = entriesOf(useAt(path)).map(([name]) => name);
  const findings = useFindingsAt(path, 'here');
  const { make, set } = useEdits();
  const [wish, setWish] = useState('');
  const name = asName(wish);
  const isTaken = names.includes(name);
  const add = () => {
    if (name === '' || isTaken) return;
    setWish('');
    if (names.length === 0) set([...path, name], fresh, `New ${what}`);
    else make(`Add the ${what} “${name}”`, (source) => insertKey(source, path, name, fresh));
  };
  return (
    <>
      <ListEditor
        label={`${what.charAt(0).toUpperCase()}${what.slice(1)}s`}
        labelHidden
        look="rows"
        findings={findings}
        items={names}
        empty="None yet."
        nameOf={(each) => `the ${what} “${each}”`}
        onRemove={(index) =>
          make(`Remove the ${what} “${names[index] ?? ''}”`, (source) =>
            removeAt(source, names.length === 1 ? path : [...path, names[index] ?? '']),
          )
        }
        render={(each) => (
          <div className={styles['declared']}>
            <NameField
              label={`Name of the ${what} “${each}”`}
              labelHidden
              value={each}
              onRename={(next) =>
                make(`Rename the ${what} “${each}”`, (source) => renameName(source, path, each, next))
              }
            />
            {render([...path, each], each)}
          </div>
        )}
      />
      <form
        className={styles['adder']}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={`A new ${what}`}
          value={wish}
          onChange={setWish}
          findings={
            isTaken
              ? [
                  {
                    code: 'duplicate-id',
                    severity: 'error',
                    message: `There is a ${what} of this name.`,
                    help: 'Take another.',
                  },
                ]
              : []
          }
        />
        <Button type="submit">Add the {what}</Button>
      </form>
    </>
  );
}
