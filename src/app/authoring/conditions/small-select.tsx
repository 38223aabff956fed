import styles from './conditions.module.css';

/** A choice inside a sentence; the sentence is its label to eyes. */
export function SmallSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <select
      aria-label={label}
      className={styles['select']}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A whole number in a sentence; one outside the bounds is shown as it is written. */
export function NumberChoice({
  label,
  value,
  min,
  max,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}) {
  const within = Array.from({ length: Math.max(0, max - min) + 1 }, (_, step) => min + step);
  const all = within.includes(value) ? within : [...within, value].toSorted((a, b) => a - b);
  return (
    <SmallSelect
      label={label}
      value={String(value)}
      options={all.map((number) => ({ value: String(number), label: String(number).replace('-', '−') }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
