import type { ReactNode } from 'react';
import { Combobox } from '#app/authoring/fields/combobox.tsx';
import type { FieldFinding } from '#app/authoring/fields/field-finding.ts';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { useVocabulary } from '#app/authoring/vocabulary/use-vocabulary.ts';
import { nameIn, type Name } from '#app/authoring/vocabulary/vocabulary.ts';
import { newChange, readChanges, writeChanges, type Change, type Effects } from './effect.ts';
import { nameOptions } from './name-options.ts';
import { NumberChoice, SmallSelect } from './small-select.tsx';
import styles from './conditions.module.css';

/** What a reply changes beside what its markers do: counters go up, go down or become a number; notes become yes or no. */
export function EffectBuilder({
  label,
  help,
  findings = [],
  add,
  set,
  onChange,
}: {
  readonly label: string;
  readonly help?: ReactNode;
  readonly findings?: readonly FieldFinding[];
  /** As they stand in the file. */
  readonly add: unknown;
  readonly set: unknown;
  readonly onChange: (effects: Effects) => void;
}) {
  const vocabulary = useVocabulary();
  const changes = readChanges(add, set, vocabulary);
  const put = (next: readonly Change[]) => onChange(writeChanges(next));
  const taken = new Set(changes.map(({ name }) => name));
  const labelOf = (name: string) => nameIn(vocabulary, name)?.label ?? name;
  return (
    <div className={styles['builder']}>
      <ListEditor
        label={label}
        help={help}
        findings={findings}
        items={changes}
        look="rows"
        nameOf={({ name }) => `“${labelOf(name)}”`}
        onRemove={(index) => put(changes.toSpliced(index, 1))}
        render={(change, index) => (
          <ChangeRow
            change={change}
            name={nameIn(vocabulary, change.name)}
            onChange={(next) => put(changes.with(index, next))}
          />
        )}
      />
      <Combobox
        label={`Add to “${label}”`}
        labelHidden
        value={null}
        options={nameOptions(vocabulary, ['counter', 'flag'], taken)}
        placeholder="Remember … (a count, a yes or no)"
        onPick={(id) => {
          const name = nameIn(vocabulary, id);
          if (name && name.kind !== 'region') put([...changes, newChange(name)]);
        }}
      />
    </div>
  );
}

type How = 'up' | 'down' | 'becomes';
const HOW_WORDS: Record<How, string> = { up: 'goes up by', down: 'goes down by', becomes: 'becomes' };
const HOWS: readonly How[] = ['up', 'down', 'becomes'];

function ChangeRow({
  change,
  name,
  onChange,
}: {
  readonly change: Change;
  readonly name: Name | undefined;
  readonly onChange: (change: Change) => void;
}) {
  if (name?.kind === 'flag' && typeof change.value === 'boolean') {
    return (
      <div className={styles['row']}>
        <span>{name.label}:</span>
        <SmallSelect
          label={`${name.label} becomes`}
          value={change.value ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: 'becomes yes' },
            { value: 'no', label: 'becomes no' },
          ]}
          onChange={(answer) => onChange({ part: 'set', name: change.name, value: answer === 'yes' })}
        />
      </div>
    );
  }
  if (name?.kind === 'counter' && typeof change.value === 'number') {
    const how: How = change.part === 'set' ? 'becomes' : change.value < 0 ? 'down' : 'up';
    const { min, max } = name.spec;
    const put = (next: How, size: number) =>
      onChange({
        part: next === 'becomes' ? 'set' : 'add',
        name: change.name,
        value: next === 'down' ? -size : size,
      });
    const size = how === 'becomes' ? change.value : Math.abs(change.value);
    return (
      <div className={styles['row']}>
        <span>{name.label}</span>
        <SmallSelect
          label={`${name.label}: how`}
          value={how}
          options={HOWS.map((value) => ({ value, label: HOW_WORDS[value] }))}
          onChange={(next) =>
            put(next, next === 'becomes' ? Math.max(min, size) : Math.max(1, Math.abs(size)))
          }
        />
        <NumberChoice
          label={`${name.label}: number`}
          value={size}
          min={how === 'becomes' ? min : 1}
          max={how === 'becomes' ? max : Math.max(1, max - min)}
          onChange={(next) => put(how, next)}
        />
      </div>
    );
  }
  return (
    <p className={styles['row']}>
      <code>{change.name}</code> is nothing that this scenario counts or notes, or cannot be read. Take it
      out, or mend it in the source.
    </p>
  );
}
