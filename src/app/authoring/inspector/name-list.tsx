import { useState, type ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';
import type { FieldFinding } from '#app/authoring/fields/field-finding.ts';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { asName, NameField } from './name-field.tsx';
import styles from './inspector.module.css';

/** Names to add, to rename and to remove, each with what belongs to it; a name that is taken is said so before it is added. */
export function NameList({
  what,
  names,
  taken,
  findings,
  onAdd,
  onRename,
  onRemove,
  render,
}: {
  /** “note” */
  readonly what: string;
  readonly names: readonly string[];
  /** What else may not be a new name. */
  readonly taken?: ReadonlySet<string>;
  readonly findings?: readonly FieldFinding[];
  /** Given the name as files have it, and as it was typed. */
  readonly onAdd: (name: string, typed: string) => void;
  readonly onRename: (name: string, next: string) => void;
  readonly onRemove: (name: string) => void;
  readonly render: (name: string) => ReactNode;
}) {
  return (
    <>
      <ListEditor
        label={`${what.charAt(0).toUpperCase()}${what.slice(1)}s`}
        labelHidden
        look="rows"
        findings={findings ?? []}
        items={names}
        empty="None yet."
        nameOf={(each) => `the ${what} “${each}”`}
        onRemove={(index) => onRemove(names[index] ?? '')}
        render={(each) => (
          <div className={styles['declared']}>
            <NameField
              label={`Name of the ${what} “${each}”`}
              labelHidden
              value={each}
              onRename={(next) => onRename(each, next)}
            />
            {render(each)}
          </div>
        )}
      />
      <NameAdder what={what} names={names} taken={taken} onAdd={onAdd} />
    </>
  );
}

/** A field for one more name, and why it may not be had. */
export function NameAdder({
  what,
  names,
  taken,
  onAdd,
}: {
  readonly what: string;
  readonly names: readonly string[];
  readonly taken?: ReadonlySet<string> | undefined;
  readonly onAdd: (name: string, typed: string) => void;
}) {
  const [wish, setWish] = useState('');
  const name = asName(wish);
  const problem = names.includes(name)
    ? `There is a ${what} of this name.`
    : taken?.has(name) === true
      ? `“${name}” is the name of something else that is remembered.`
      : null;
  return (
    <form
      className={styles['adder']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || problem !== null) return;
        setWish('');
        onAdd(name, wish.trim());
      }}
    >
      <TextField
        label={`A new ${what}`}
        value={wish}
        onChange={setWish}
        findings={
          problem === null
            ? []
            : [{ code: 'duplicate-id', severity: 'error', message: problem, help: 'Take another.' }]
        }
      />
      <Button type="submit">Add the {what}</Button>
    </form>
  );
}
