import type { DraftLine } from '#formats/scenario/draft/draft.ts';
import { ifWords } from '#app/authoring/words/condition-words.ts';
import { useNames } from '#app/authoring/words/names-context.ts';
import { classNames } from '#app/ui/class-names.ts';
import type { Writing } from './desk.ts';
import { EditableText } from './editable-text.tsx';
import { keyOf, type Row, type RowKey } from './row.ts';
import styles from './customer-lines.module.css';

const SILENT: readonly DraftLine[] = [{ when: undefined, variants: [''] }];

/** What the customer says at a beat, or thinks: by condition, each in one wording or several. */
export function CustomerLines({
  beat,
  kind,
  lines,
  name,
  active,
  writing,
}: {
  readonly beat: string;
  readonly kind: 'says' | 'thinks';
  readonly lines: readonly DraftLine[];
  /** Of the customer. */
  readonly name: string;
  readonly active: RowKey | null;
  readonly writing: Writing | null;
}) {
  const names = useNames();
  const shown = lines.length === 0 ? SILENT : lines;
  return (
    <ul className={classNames(styles['lines'], styles[kind])}>
      {shown.map(({ when, variants }, line) => {
        const depends = shown.length > 1 || when !== undefined;
        const condition = depends ? ifWords(when, names) : '';
        const wordings = variants.length === 0 ? [''] : variants;
        return wordings.map((text, variant) => {
          const row: Row = { kind, beat, line, variant };
          const key = keyOf(row);
          const speaker = line === 0 && variant === 0 ? (kind === 'says' ? name : 'thinks') : '';
          const turn = variant > 0 ? ', in other words' : '';
          return (
            <li key={key} className={styles['line']}>
              <span aria-hidden="true" className={classNames(styles['who'], speaker === '' && styles['or'])}>
                {speaker === '' && variant > 0 ? 'or' : speaker}
              </span>
              <div className={styles['words']}>
                {condition !== '' && variant === 0 && (
                  <span aria-hidden="true" className={styles['when']}>
                    {condition}
                  </span>
                )}
                <EditableText
                  row={row}
                  text={text}
                  spoken={`${name} ${kind}${depends ? `, ${condition}` : ''}${turn}`}
                  placeholder={kind === 'says' ? `What does ${name} say?` : `What does ${name} think?`}
                  active={active === key}
                  caret={writing?.key === key ? writing.caret : null}
                />
              </div>
            </li>
          );
        });
      })}
    </ul>
  );
}
