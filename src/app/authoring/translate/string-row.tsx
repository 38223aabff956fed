import { useId, useState, type KeyboardEvent } from 'react';
import type { MatchedString, StringState } from '#core/translation/match-strings.ts';
import { Button } from '#app/ui/button.tsx';
import { Tag, type Tint } from '#app/ui/tag.tsx';
import { directionOf, languageName } from './language-names.ts';
import { stringWords } from './string-words.ts';
import styles from './string-row.module.css';

const STATES: Readonly<Record<StringState, { readonly tint: Tint; readonly words: string }>> = {
  done: { tint: 'good', words: 'Translated' },
  stale: { tint: 'caution', words: 'Source changed' },
  missing: { tint: 'line', words: 'Missing' },
};

/** One text and its translation, side by side. */
export function StringRow({
  row: { source, state, kept },
  from,
  into,
  onWrite,
  onConfirm,
  onNext,
}: {
  readonly row: MatchedString;
  readonly from: string;
  readonly into: string;
  readonly onWrite: (text: string) => boolean;
  readonly onConfirm: () => void;
  /** To the next text that wants translating. */
  readonly onNext: () => void;
}) {
  const id = useId();
  const { typed, type } = useTyped(kept?.text ?? '', onWrite);
  const { tint, words } = STATES[state];
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onNext();
  };
  const was = state === 'stale' ? kept?.from : undefined;
  return (
    <li className={styles['row']} data-state={state}>
      <div className={styles['head']}>
        <h4 id={`${id}-name`} className={styles['name']}>
          {stringWords(source.key)}
        </h4>
        <span id={`${id}-state`}>
          <Tag tint={tint}>{words}</Tag>
        </span>
      </div>
      <div className={styles['source']}>
        <p id={`${id}-source`} lang={from} dir={directionOf(from)}>
          {source.text}
        </p>
        {was !== undefined && (
          <p className={styles['was']}>
            <span>It was: </span>
            <del lang={from} dir={directionOf(from)}>
              {was}
            </del>
          </p>
        )}
      </div>
      <div className={styles['target']}>
        <textarea
          className={styles['field']}
          data-string={source.key}
          aria-label={`${stringWords(source.key)}, in ${languageName(into)}`}
          aria-describedby={`${id}-source ${id}-state`}
          lang={into}
          dir={directionOf(into)}
          rows={2}
          spellCheck
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
        />
        {state === 'stale' && (
          <Button look="quiet" onClick={onConfirm}>
            It still fits
          </Button>
        )}
      </div>
    </li>
  );
}

/** What is in the field: what was typed, as long as the file has what came of it; else what the file has, as after an undo. */
function useTyped(kept: string, onWrite: (text: string) => boolean) {
  const [draft, setDraft] = useState({ typed: kept, made: kept });
  const typed = draft.made === kept ? draft.typed : kept;
  return {
    typed,
    type: (text: string) => {
      const written = onWrite(text);
      // Blanks alone are no translation; and what could not be written stays in the field, beside the reason.
      const made = text.trim() === '' ? '' : text;
      setDraft({ typed: text, made: written ? made : kept });
    },
  };
}
