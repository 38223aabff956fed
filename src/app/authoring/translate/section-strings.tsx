import { useState } from 'react';
import { EmptyState } from '#app/ui/empty-state.tsx';
import type { Section } from './sections.ts';
import { StringRow } from './string-row.tsx';
import type { OpenTranslation } from './use-translation.ts';
import styles from './translate-view.module.css';

export type Shown = 'all' | 'todo';

/** The texts of a part, or of these those that want translating. What was to do when one came stays until one leaves, done or not. */
export function SectionStrings({
  section: { name, rows },
  shown,
  from,
  into,
  translation,
  onNext,
}: {
  readonly section: Section;
  readonly shown: Shown;
  readonly from: string;
  readonly into: string;
  readonly translation: OpenTranslation;
  readonly onNext: (after: string) => void;
}) {
  const [waiting] = useState(
    () => new Set(rows.flatMap(({ state, source }) => (state === 'done' ? [] : source.key))),
  );
  const visible =
    shown === 'all' ? rows : rows.filter(({ state, source }) => state !== 'done' || waiting.has(source.key));
  if (visible.length === 0) {
    return (
      <EmptyState title="Nothing left to do here">
        <p>All of “{name}” is translated. Turn to another part, or show every text to read it again.</p>
      </EmptyState>
    );
  }
  return (
    <ul className={styles['rows']}>
      {visible.map((row) => (
        <StringRow
          key={row.source.key}
          row={row}
          from={from}
          into={into}
          onWrite={(text) => translation.write(row.source.key, text)}
          onConfirm={() => translation.confirm(row.source.key)}
          onNext={() => onNext(row.source.key)}
        />
      ))}
    </ul>
  );
}
