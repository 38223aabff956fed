import { memo } from 'react';
import type { Grade } from '#core/model/words.ts';
import type { DraftEnding } from '#formats/scenario/draft/draft.ts';
import { Tag, type Tint } from '#app/ui/tag.tsx';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';
import { ArrivalList } from './arrival-list.tsx';
import type { Writing } from './desk.ts';
import { EditableText } from './editable-text.tsx';
import type { Arrival } from './links.ts';
import { RowMark } from './row-mark.tsx';
import { keyOf, type Row, type RowKey } from './row.ts';
import styles from './ending-block.module.css';

const TINTS: Readonly<Record<Grade, Tint>> = {
  great: 'good',
  fair: 'line',
  unresolved: 'caution',
  damaged: 'heat',
  'safe-end': 'plain',
};

export interface EndingBlockProps {
  readonly ending: DraftEnding;
  readonly arrivals: readonly Arrival[];
  /** Exits of the persona that lead here, in one word each. */
  readonly exits: string;
  readonly active: RowKey | null;
  readonly writing: Writing | null;
  readonly marked: readonly RowKey[];
}

/** An ending: how it closed, and what the customer did next. */
export const EndingBlock = memo(function EndingBlock(props: EndingBlockProps) {
  const { ending, arrivals, exits, active, writing, marked } = props;
  const { id, grade, title, epilogue } = ending;
  const row: Row = { kind: 'ending', ending: id };
  const told: Row = { kind: 'epilogue', ending: id };
  const caretAt = (key: RowKey) => (writing?.key === key ? writing.caret : null);
  return (
    <li className={styles['ending']} data-area={keyOf(row)} data-inside={active !== null}>
      <div className={styles['grade']}>
        {grade ? <Tag tint={TINTS[grade]}>{GRADE_WORDS[grade]}</Tag> : <Tag tint="caution">no grade yet</Tag>}
      </div>
      <div className={styles['words']}>
        <h3 className={styles['title']}>
          <EditableText
            row={row}
            text={title}
            spoken={`Ending ${id}, title`}
            placeholder="How is this ending called?"
            active={active === keyOf(row)}
            caret={caretAt(keyOf(row))}
          />
        </h3>
        <EditableText
          row={told}
          text={epilogue}
          spoken={`Ending ${id}, epilogue`}
          placeholder="What did the customer do next?"
          active={active === keyOf(told)}
          caret={caretAt(keyOf(told))}
          className={styles['epilogue']}
        />
        <div className={styles['foot']}>
          <code className={styles['id']}>{id}</code>
          <ArrivalList
            arrivals={arrivals}
            isStart={false}
            exits={exits === '' ? [] : exits.split(' ')}
            reachable={active !== null}
          />
          <RowMark row={row} marked={marked} />
        </div>
      </div>
    </li>
  );
});
