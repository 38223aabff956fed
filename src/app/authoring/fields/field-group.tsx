import { useId, type ReactNode } from 'react';
import type { FieldFinding } from './field-finding.ts';
import { FieldFindings } from './field-findings.tsx';
import styles from './field-group.module.css';

/** Fields that belong together, under a heading and a rule. */
export function FieldGroup({
  title,
  help,
  findings = [],
  aside,
  children,
}: {
  readonly title: ReactNode;
  readonly help?: ReactNode;
  readonly findings?: readonly FieldFinding[];
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      className={styles['group']}
      aria-labelledby={id}
      aria-describedby={findings.length > 0 ? `${id}-findings` : undefined}
    >
      <header className={styles['head']}>
        <h3 id={id} className={styles['title']}>
          {title}
        </h3>
        {aside}
      </header>
      {help !== undefined && <p className={styles['help']}>{help}</p>}
      <FieldFindings id={`${id}-findings`} findings={findings} />
      {children}
    </section>
  );
}
