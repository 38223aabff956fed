import type { ReactNode } from 'react';
import { Combobox } from '#app/authoring/fields/combobox.tsx';
import type { FieldFinding } from '#app/authoring/fields/field-finding.ts';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { useVocabulary } from '#app/authoring/vocabulary/use-vocabulary.ts';
import { nameIn } from '#app/authoring/vocabulary/vocabulary.ts';
import { ClauseRow } from './clause-row.tsx';
import { clauseWords, newClause, readClauses, writeClauses, type Clause } from './clause.ts';
import { nameOptions } from './name-options.ts';
import styles from './conditions.module.css';

export interface ConditionBuilderProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly help?: ReactNode;
  readonly findings?: readonly FieldFinding[];
  /** As it stands in the file. */
  readonly value: unknown;
  /** Undefined where it asks nothing any more. */
  readonly onChange: (when: Record<string, unknown> | undefined) => void;
  /** What no condition means here: “Always open.” */
  readonly always: string;
}

/** A condition in words: the things that must all hold, each picked from what this scenario knows. */
export function ConditionBuilder({
  label,
  labelHidden = false,
  help,
  findings = [],
  value,
  onChange,
  always,
}: ConditionBuilderProps) {
  const vocabulary = useVocabulary();
  const clauses = readClauses(value, vocabulary);
  const taken = new Set(clauses.map(({ name }) => name));
  const put = (next: readonly Clause[]) => onChange(writeClauses(next));
  return (
    <div className={styles['builder']}>
      <ListEditor
        label={label}
        labelHidden={labelHidden}
        help={help}
        findings={findings}
        items={clauses}
        look="rows"
        empty={always}
        nameOf={(clause) => `“${clauseWords(clause, vocabulary)}”`}
        onRemove={(index) => put(clauses.toSpliced(index, 1))}
        render={(clause, index) => (
          <ClauseRow
            clause={clause}
            name={nameIn(vocabulary, clause.name)}
            isFirst={index === 0}
            onChange={(next) => put(clauses.with(index, next))}
          />
        )}
      />
      <Combobox
        label={
          clauses.length === 0 ? `Add a condition to “${label}”` : `Add to “${label}” what must hold, too`
        }
        labelHidden
        value={null}
        options={nameOptions(vocabulary, ['region', 'counter', 'flag'], taken)}
        placeholder={clauses.length === 0 ? 'Only if … (mood, trust, what was said)' : 'and …'}
        onPick={(id) => {
          const name = nameIn(vocabulary, id);
          if (name) put([...clauses, newClause(name)]);
        }}
      />
    </div>
  );
}
