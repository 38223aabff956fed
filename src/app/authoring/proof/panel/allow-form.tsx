import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useId, useState } from 'react';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { Button } from '#app/ui/button.tsx';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import { allowFinding } from '#app/authoring/proof/allow-finding.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import styles from './allow-form.module.css';

/** Says that a finding is meant to be, and why: the reason is kept in the file, for whoever reads it next. */
export function AllowForm({
  finding,
  draft,
  onDone,
}: {
  readonly finding: Finding;
  readonly draft: Draft;
  readonly onDone: () => void;
}) {
  const store = useStudioStore();
  const id = useId();
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const allow = () => {
    const reason = because.trim();
    if (reason === '') return setProblem('Give the reason in a few words.');
    const source = store.getState().files[SCENARIO_FILE];
    if (!source) return setProblem('There is no scenario file.');
    const edited = allowFinding(source, finding, draft, reason);
    if (!edited.ok) return setProblem(edited.problem);
    store.edit({
      label: `Allow “${finding.code}”`,
      changes: [{ file: SCENARIO_FILE, steps: edited.steps }],
    });
    return onDone();
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        allow();
      }}
    >
      <label className={styles['label']} htmlFor={id}>
        Why is this right all the same?
      </label>
      <textarea
        id={id}
        className={styles['reason']}
        rows={2}
        value={because}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
        autoFocus
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => setBecause(event.target.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      <div className={styles['actions']}>
        <Button type="submit">Allow it here</Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
