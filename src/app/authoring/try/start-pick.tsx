import { useId } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import styles from './start-pick.module.css';

/** One of a list, with its name before it, as in a sentence. */
export function StartPick({
  label,
  value,
  options,
  onPick,
  wide = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
  readonly wide?: boolean;
}) {
  const id = useId();
  return (
    <div className={classNames(styles['pick'], wide && styles['wide'])}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <select
        id={id}
        className={styles['select']}
        value={value}
        onChange={({ target }) => onPick(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
