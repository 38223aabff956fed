import { Icon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { FieldFinding } from './field-finding.ts';
import styles from './field-findings.module.css';

/** What is wrong here and how to mend it. An error and a remark differ in shape and word, not in colour alone. */
export function FieldFindings({
  id,
  findings,
}: {
  readonly id?: string;
  readonly findings: readonly FieldFinding[];
}) {
  if (findings.length === 0) return null;
  return (
    <ul id={id} className={styles['findings']}>
      {withKeys(findings).map(([key, { severity, message, help }]) => (
        <li key={key} className={styles['finding']} data-severity={severity} data-finding={message}>
          <Icon name={severity === 'error' ? 'alert' : 'info'} size={17} />
          <span>
            <VisuallyHidden>{severity === 'error' ? 'To be mended:' : 'Worth a look:'}</VisuallyHidden>{' '}
            {message} <span className={styles['help']}>{help}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Two findings may read alike: the second of them is another. */
function withKeys(findings: readonly FieldFinding[]): [string, FieldFinding][] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.code}: ${finding.message}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return [`${name} ${before}`, finding];
  });
}
