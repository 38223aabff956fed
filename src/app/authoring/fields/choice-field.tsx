import controls from './control.module.css';
import { Field, type FieldProps } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Heading under which it stands. */
  readonly group?: string;
}

export interface ChoiceFieldProps extends FieldProps {
  /** One that is not among the choices is shown as it is written, so that nothing is changed by looking. */
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** What stands there while nothing is chosen; with `clearable` it can be chosen again, as `''`. */
  readonly none?: string;
  readonly clearable?: boolean;
}

/** One of several: the browser’s own list, which every keyboard and reader knows. */
export function ChoiceField({
  value,
  choices,
  onChange,
  none = 'Choose …',
  clearable = false,
  ...field
}: ChoiceFieldProps) {
  const isKnown = value !== undefined && choices.some((choice) => choice.value === value);
  const isUnknown = value !== undefined && value !== '' && !isKnown;
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className={controls['control']}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
        >
          {(clearable || !isKnown) && (
            <option value="" disabled={!clearable}>
              {none}
            </option>
          )}
          {isUnknown && <option value={value}>{value} (not known)</option>}
          {groupsOf(choices).map(([group, members]) =>
            group === undefined ? (
              members.map((choice) => <Option key={choice.value} {...choice} />)
            ) : (
              <optgroup key={group} label={group}>
                {members.map((choice) => (
                  <Option key={choice.value} {...choice} />
                ))}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function Option({ value, label }: Choice) {
  return <option value={value}>{label}</option>;
}

function groupsOf(choices: readonly Choice[]): [string | undefined, readonly Choice[]][] {
  const groups = new Map<string | undefined, Choice[]>();
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]);
  return [...groups];
}
