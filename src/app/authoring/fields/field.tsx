import { useId, type ReactNode, type Ref } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import type { FieldFinding } from './field-finding.ts';
import { FieldFindings } from './field-findings.tsx';
import styles from './field.module.css';

export interface FieldProps {
  /** The whole field, for whoever leads the focus to it. */
  readonly ref?: Ref<HTMLDivElement>;
  readonly label: ReactNode;
  /** What the field is for, in a sentence; read out with the control. */
  readonly help?: ReactNode;
  /** Says so beside the label. */
  readonly optional?: boolean;
  readonly findings?: readonly FieldFinding[];
  /** Small figures at the end of the label's line, such as a word count; not read out with the control. */
  readonly aside?: ReactNode;
  /** Keeps the label for screen readers only, where the place says it to eyes. */
  readonly labelHidden?: boolean;
}

/** What a control takes so that its label, help and findings are read out with it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

/** A label, help, the control, and below it what is wrong with what it holds. */
export function Field({
  ref,
  label,
  help,
  optional = false,
  findings = [],
  aside,
  labelHidden = false,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const describedBy = [help !== undefined && `${id}-help`, findings.length > 0 && `${id}-findings`]
    .filter(Boolean)
    .join(' ');
  return (
    <div ref={ref} className={styles['field']}>
      <div className={classNames(styles['head'], labelHidden && styles['headHidden'])}>
        <label htmlFor={id} className={styles['label']}>
          {label}
          {optional && <span className={styles['optional']}> (optional)</span>}
        </label>
        {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
      </div>
      {help !== undefined && (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': findings.some(({ severity }) => severity === 'error') || undefined,
      })}
      <FieldFindings id={`${id}-findings`} findings={findings} />
    </div>
  );
}
