import { useId } from 'react';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { ImportedDraft } from '#formats/import/imported.ts';
import { Button } from '#app/ui/button.tsx';
import { shownTitle } from '#app/authoring/words/shown-title.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { ImportResult } from './import-files.ts';
import { countWords, KIND_WORDS, sizeWords } from './import-words.ts';
import { ProblemList } from './problem-list.tsx';
import styles from './import-report.module.css';

export interface ImportReportProps {
  readonly result: ImportResult;
  readonly onNewDraft: (draft: ImportedDraft) => void;
  /** Where a document is open: puts the files in its place, or into it where they bring no scenario. */
  readonly onReplace?: ((draft: ImportedDraft) => void) | undefined;
}

/** What was taken of opened files, what was not, and why; and what to do with it. Until then nothing has changed. */
export function ImportReport({ result, onNewDraft, onReplace }: ImportReportProps) {
  const { drafts, notTaken } = result;
  return (
    <div className={styles['report']}>
      {drafts.length === 0 && (
        <p className={styles['none']}>
          Nothing in {result.source} could be taken. Your drafts are as they were.
        </p>
      )}
      {drafts.map((draft) => (
        <DraftReport key={draft.taken[0]?.file} draft={draft} onNewDraft={onNewDraft} onReplace={onReplace} />
      ))}
      {notTaken.length > 0 && <NotTaken problems={notTaken} />}
    </div>
  );
}

function DraftReport({
  draft,
  onNewDraft,
  onReplace,
}: { readonly draft: ImportedDraft } & Omit<ImportReportProps, 'result'>) {
  const id = useId();
  const errors = draft.diagnostics.filter(({ severity }) => severity === 'error').length;
  const name = shownTitle(draft.title, 'Without a title');
  return (
    <section aria-labelledby={id} className={styles['draft']}>
      <h3 id={id} className={styles['title']}>
        {draft.hasScenario ? name : 'Files without a scenario'}
      </h3>
      <ul className={styles['taken']}>
        {draft.taken.map(({ file, as, kind, bytes }) => (
          <li key={as}>
            <Icon name="check" size={16} />
            <span>
              <span className={styles['file']}>{file}</span> is taken as {KIND_WORDS[kind]} (
              {sizeWords(bytes)})
            </span>
          </li>
        ))}
      </ul>
      {draft.diagnostics.length > 0 ? (
        <details className={styles['problems']}>
          <summary>
            {errors > 0
              ? `${countWords(errors, 'error')} to mend before it can be played`
              : countWords(draft.diagnostics.length, 'remark')}
          </summary>
          <ProblemList problems={draft.diagnostics} />
        </details>
      ) : (
        draft.hasScenario && <p className={styles['sound']}>It can be played as it is.</p>
      )}
      <div className={styles['actions']}>
        {draft.hasScenario && (
          <Button look="primary" onClick={() => onNewDraft(draft)}>
            Open as a new draft
          </Button>
        )}
        {onReplace && (
          <Button look={draft.hasScenario ? 'plain' : 'primary'} onClick={() => onReplace(draft)}>
            {draft.hasScenario ? 'Put it in place of the open draft' : 'Add to the open draft'}
          </Button>
        )}
        {!draft.hasScenario && !onReplace && (
          <p>Open the draft they belong to first, then open these files there.</p>
        )}
      </div>
      {onReplace && (
        <p className={styles['note']}>
          The open draft is kept under “Versions” first, and Undo brings it back.
        </p>
      )}
    </section>
  );
}

function NotTaken({ problems }: { readonly problems: readonly Diagnostic[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['notTaken']}>
      <h3 id={id} className={styles['title']}>
        Not taken, or not whole
      </h3>
      <ProblemList problems={problems} />
    </section>
  );
}
