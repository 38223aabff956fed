import { classNames } from '#app/ui/class-names.ts';
import controls from './control.module.css';
import { Field, type FieldProps } from './field.tsx';
import { useTypedText } from './use-typed-text.ts';

export interface NumberFieldProps extends FieldProps {
  /** Undefined where there is none yet. */
  readonly value: number | undefined;
  /** Undefined when an optional field was left empty. */
  readonly onChange: (value: number | undefined) => void;
  readonly min: number;
  readonly max: number;
  /** 1 takes whole numbers only. */
  readonly step?: number;
}

/**
 * A number; what is out of its range is taken and reported, so that nobody’s typing is fought with. An emptied field changes
 * nothing before it is left: a number is often deleted only to be typed anew.
 */
export function NumberField({ value, onChange, min, max, step = 1, ...field }: NumberFieldProps) {
  const { text, type, settle } = useTypedText(
    value === undefined ? '' : String(value),
    (written) => {
      if (written.trim() !== '' && Number.isFinite(Number(written))) onChange(Number(written));
    },
    (now, typed) => now === typed || (typed.trim() !== '' && Number(now) === Number(typed)),
  );
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode={step === 1 && min >= 0 ? 'numeric' : 'decimal'}
          className={classNames(controls['control'], controls['number'])}
          value={text}
          min={min}
          max={max}
          step={step}
          onChange={(event) => type(event.target.value)}
          onBlur={(event) => {
            const isEmptied = text === '' && !event.target.validity.badInput;
            if (isEmptied && field.optional === true && value !== undefined) onChange(undefined);
            else settle();
          }}
        />
      )}
    </Field>
  );
}
