import type { BrokenCard } from '#core/model/scenario-card.ts';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import styles from './broken-entry.module.css';

/** More than this many problems are counted, not listed: the first few usually cause the rest. */
const SHOWN = 5;

/** A scenario file that cannot be played, with what its author needs to mend it. */
export function BrokenEntry({ card }: { readonly card: BrokenCard }) {
  const errors = card.diagnostics.filter(({ severity }) => severity === 'error');
  const rest = errors.length - SHOWN;
  return (
    <ErrorPanel title={`“${card.id}” cannot be played yet`} tint="caution">
      <p>
        Its file has {errors.length === 1 ? 'a problem' : `${errors.length} problems`}. The other scenarios
        are not affected.
      </p>
      <ul className={styles['problems']}>
        {errors.slice(0, SHOWN).map(({ code, at, message, help }) => (
          <li key={`${code} ${at.file}:${at.line}:${at.column}`} className={styles['problem']}>
            <code className={styles['place']}>
              {at.file}:{at.line}:{at.column}
            </code>
            <span>{message}</span>
            <span className={styles['help']}>{help}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>… and {rest} more.</p>}
    </ErrorPanel>
  );
}
