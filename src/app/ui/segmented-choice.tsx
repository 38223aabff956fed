import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './segmented-choice.module.css';

export interface SegmentedChoiceProps<T extends string> {
  readonly legend: ReactNode;
  readonly options: readonly { readonly value: T; readonly label: ReactNode; readonly hint?: ReactNode }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** `row`: short words side by side. `stack`: one below the other with their hints. */
  readonly layout?: 'row' | 'stack';
  /** Keeps the legend for screen readers only. */
  readonly legendHidden?: boolean;
}

/** One of a few: native radio buttons, so that arrows, Tab and every assistive tool work as they do elsewhere. */
export function SegmentedChoice<T extends string>({
  legend,
  options,
  value,
  onChange,
  layout = 'row',
  legendHidden = false,
}: SegmentedChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={classNames(styles['group'], styles[layout])}>
      <legend className={classNames(styles['legend'], legendHidden && styles['legendHidden'])}>
        {legend}
      </legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input
              className={styles['input']}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles['text']}>
              <span className={styles['label']}>{option.label}</span>
              {option.hint !== undefined && <span className={styles['hint']}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
