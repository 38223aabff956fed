import { useDeferredValue, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import { Icon } from '#app/ui/icon.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { useDesk } from './desk.ts';
import { findInScript } from './find-in-script.ts';
import { rowOf, type RowKey } from './row.ts';
import { useFindHighlight } from './use-find-highlight.ts';
import styles from './find-bar.module.css';

/** Finds words in lines, replies and names. The focus stays in the field while one goes from find to find. */
export function FindBar({
  field,
  script,
  shown,
  onLeave,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly script: RefObject<HTMLElement | null>;
  /** The row before the author. */
  readonly shown: RowKey;
  readonly onLeave: () => void;
}) {
  const desk = useDesk();
  const draft = useDraft();
  const [query, setQuery] = useState('');
  // Reading 2,000 beats takes longer than a letter may.
  const asked = useDeferredValue(query);
  const found = useMemo(() => (asked.trim() === '' ? [] : findInScript(draft, asked)), [draft, asked]);
  const at = found.indexOf(shown);
  useFindHighlight(script, found, asked);

  const step = (by: 1 | -1) => {
    const next = at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length;
    const key = found[next];
    if (key !== undefined) desk.went(rowOf(key));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (query === '') onLeave();
      setQuery('');
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    }
  };
  const count =
    asked.trim() === '' ? '' : found.length === 0 ? 'none' : `${at < 0 ? '–' : at + 1} of ${found.length}`;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- not every browser knows <search> yet
    <div role="search" className={styles['find']}>
      <Icon name="search" size={18} />
      <input
        ref={field}
        type="text"
        className={styles['field']}
        aria-label="Find in the script"
        placeholder="Find"
        title="Find in lines, replies and names (Ctrl F). Enter goes on, Shift Enter back."
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={press}
      />
      <output className={styles['count']}>{count}</output>
      {found.length > 0 && (
        <>
          <IconButton icon="back" label="Find before" className={styles['step']} onClick={() => step(-1)} />
          <IconButton icon="forward" label="Find after" className={styles['step']} onClick={() => step(1)} />
        </>
      )}
    </div>
  );
}
