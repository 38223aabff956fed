import { useVocabulary } from '#app/authoring/vocabulary/use-vocabulary.ts';
import { nameOptions } from '#app/authoring/conditions/name-options.ts';
import { NumberChoice, SmallSelect } from '#app/authoring/conditions/small-select.tsx';
import conditions from '#app/authoring/conditions/conditions.module.css';
import { ChoiceField } from '#app/authoring/fields/choice-field.tsx';
import { Combobox } from '#app/authoring/fields/combobox.tsx';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { nameIn, type Name } from '#app/authoring/vocabulary/vocabulary.ts';
import { entriesOf } from '#core/check/raw.ts';
import { useAt } from './bound-fields.tsx';
import { useFindingsAt } from './findings-at.ts';
import { textIn } from './raw-at.ts';
import { useEdits } from './use-edits.ts';

const PATH = ['customer', 'start'] as const;

/** Where this customer begins, if not where the persona does: furious already, trust used up. */
export function CustomerStart() {
  const vocabulary = useVocabulary();
  const start = entriesOf(useAt(PATH));
  const findings = useFindingsAt(PATH);
  const { set } = useEdits();
  const memory = start.filter(([name]) => nameIn(vocabulary, name)?.kind !== 'region');
  // The last entry takes the group with it, so that nothing empty is left in the file.
  const put = (name: string, value: string | number | boolean | undefined, label: string) =>
    set(value === undefined && start.length === 1 ? PATH : [...PATH, name], value, label);
  return (
    <FieldGroup title="Where they begin" findings={findings}>
      {vocabulary.regions.map(({ id, label, initial, states }) => (
        <ChoiceField
          key={id}
          label={`${label} at the start`}
          clearable
          none={`As usual: ${states.find((state) => state.id === initial)?.label ?? initial}`}
          value={textIn(start.find(([name]) => name === id)?.[1])}
          choices={states.map((state) => ({ value: state.id, label: state.label }))}
          onChange={(state) => put(id, state === '' ? undefined : state, `${label} at the start`)}
        />
      ))}
      <div className={conditions['builder']}>
        <ListEditor
          label="Remembered at the start"
          help="Such as trust, where an earlier call went wrong."
          look="rows"
          items={memory}
          empty="Nothing out of the ordinary."
          nameOf={([name]) => `“${nameIn(vocabulary, name)?.label ?? name}”`}
          onRemove={(index) => put(memory[index]?.[0] ?? '', undefined, 'Remembered at the start')}
          render={([name, value]) => (
            <StartRow
              name={nameIn(vocabulary, name)}
              id={name}
              value={value}
              onChange={(next) => put(name, next, 'Remembered at the start')}
            />
          )}
        />
        <Combobox
          label="Add to “Remembered at the start”"
          labelHidden
          placeholder="Remember … (trust, warnings)"
          value={null}
          options={nameOptions(
            {
              ...vocabulary,
              counters: vocabulary.counters.filter(isTunable),
              flags: vocabulary.flags.filter(isTunable),
            },
            ['counter', 'flag'],
            new Set(start.map(([name]) => name)),
          )}
          onPick={(id) => {
            const name = nameIn(vocabulary, id);
            if (name?.kind === 'counter') put(id, name.spec.start, 'Remembered at the start');
            if (name?.kind === 'flag') put(id, !name.start, 'Remembered at the start');
          }}
        />
      </div>
    </FieldGroup>
  );
}

/** The scenario’s own say where they begin where they are declared. */
const isTunable = ({ origin }: { readonly origin: string }) => origin !== 'own';

function StartRow({
  id,
  name,
  value,
  onChange,
}: {
  readonly id: string;
  readonly name: Name | undefined;
  readonly value: unknown;
  readonly onChange: (value: number | boolean) => void;
}) {
  if (name?.kind === 'counter' && typeof value === 'number') {
    return (
      <div className={conditions['row']}>
        <span>{name.label}:</span>
        <NumberChoice
          label={`${name.label} at the start`}
          value={value}
          min={name.spec.min}
          max={name.spec.max}
          onChange={onChange}
        />
      </div>
    );
  }
  if (name?.kind === 'flag') {
    return (
      <div className={conditions['row']}>
        <span>{name.label}:</span>
        <SmallSelect
          label={`${name.label} at the start`}
          value={value === true ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: 'yes' },
            { value: 'no', label: 'no' },
          ]}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      </div>
    );
  }
  return (
    <p className={conditions['row']}>
      <code>{id}</code> is nothing that this customer has.
    </p>
  );
}
