import { classNames } from '#app/ui/class-names.ts';
import controls from './control.module.css';
import { Field, type FieldProps } from './field.tsx';
import { markPlaceholder } from './mark-placeholder.ts';
import { useTypedText } from './use-typed-text.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Lines at the start; without it the field has one line and grows no further. */
  readonly rows?: number;
  readonly placeholder?: string;
  /** Language of what is written, where it is not that of the page. */
  readonly lang?: string;
  /** Names a list of suggestions on the page. */
  readonly list?: string;
}

/** Words: one line, or with `rows` as many as it takes. */
export function TextField({ value, onChange, rows, placeholder, lang, list, ...field }: TextFieldProps) {
  const { text, type, settle } = useTypedText(value, onChange);
  return (
    <Field {...field}>
      {(control) =>
        rows === undefined ? (
          <input
            {...control}
            type="text"
            className={controls['control']}
            value={text}
            placeholder={placeholder}
            lang={lang}
            list={list}
            dir="auto"
            autoComplete="off"
            onChange={(event) => type(event.target.value)}
            onFocus={({ currentTarget }) => markPlaceholder(currentTarget)}
            onClick={({ currentTarget }) => markPlaceholder(currentTarget)}
            onBlur={settle}
          />
        ) : (
          <textarea
            {...control}
            className={classNames(controls['control'], controls['long'])}
            rows={rows}
            value={text}
            placeholder={placeholder}
            lang={lang}
            dir="auto"
            onChange={(event) => type(event.target.value)}
            onFocus={({ currentTarget }) => markPlaceholder(currentTarget)}
            onClick={({ currentTarget }) => markPlaceholder(currentTarget)}
            onBlur={settle}
          />
        )
      }
    </Field>
  );
}
