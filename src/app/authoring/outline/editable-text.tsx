import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { useDesk, type Caret } from './desk.ts';
import { keyOf, type Row } from './row.ts';
import { isUnwritten } from './unwritten.ts';
import styles from './editable-text.module.css';

export interface EditableTextProps {
  readonly row: Row;
  readonly text: string;
  /** Who speaks, and when: read before the words, and the name of the field. */
  readonly spoken: string;
  /** In place of words that are not written yet. */
  readonly placeholder: string;
  /** True for the one row that the Tab key comes to. */
  readonly active: boolean;
  /** Where to write; null while it is only read. */
  readonly caret: Caret | null;
  readonly className?: string | undefined;
}

/** Words of the script: read like print, and written where they stand, in the same letters. */
export function EditableText(props: EditableTextProps) {
  const { row, text, spoken, placeholder, active, caret, className } = props;
  if (caret !== null) return <Field {...props} caret={caret} />;
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- words in a <button> cannot be marked with the mouse
      role="button"
      tabIndex={active ? 0 : -1}
      data-row={keyOf(row)}
      data-opens=""
      className={classNames(styles['text'], styles['read'], className)}
    >
      <VisuallyHidden>{`${spoken}: `}</VisuallyHidden>
      {text === '' ? (
        <span className={styles['placeholder']}>{placeholder}</span>
      ) : (
        <span data-words="" className={isUnwritten(text) ? styles['placeholder'] : undefined}>
          {text}
        </span>
      )}
    </div>
  );
}

function Field({ row, text, spoken, placeholder, caret, className }: EditableTextProps & { caret: Caret }) {
  const desk = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(text);
  // What the document had here when it last was the same as what is typed; another text comes from elsewhere, as from undo.
  const [known, setKnown] = useState(text);
  if (text !== known) {
    setKnown(text);
    setTyped(text);
  }
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    const end = element.value.length;
    element.focus({ preventScroll: true });
    element.setSelectionRange(
      caret === 'all' ? 0 : caret === 'end' ? end : caret,
      typeof caret === 'number' ? caret : end,
    );
    element.scrollIntoView({ block: 'nearest' });
  }, [caret]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const done = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
    desk.leave(row, event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'next' : 'stay');
  };
  return (
    <div className={classNames(styles['grow'], className)}>
      <textarea
        ref={field}
        rows={1}
        aria-label={spoken}
        placeholder={placeholder}
        value={typed}
        data-field={keyOf(row)}
        className={classNames(styles['text'], styles['field'])}
        onChange={({ target }) => {
          setTyped(target.value);
          setKnown(desk.write(row, target.value));
        }}
        onKeyDown={press}
        onBlur={({ target }) => {
          // Another window in front takes the focus and gives it back.
          if (document.activeElement !== target) desk.leave(row);
        }}
      />
      {/* Gives the field its height: the same words in the same letters, with room for the cursor after a line break. */}
      <div aria-hidden="true" className={classNames(styles['text'], styles['ghost'])}>
        {`${typed === '' ? placeholder : typed}\u200B`}
      </div>
    </div>
  );
}
