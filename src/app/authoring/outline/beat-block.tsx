import { memo, useRef } from 'react';
import type { DraftBeat } from '#formats/scenario/draft/draft.ts';
import { Tag } from '#app/ui/tag.tsx';
import { ArrivalList } from './arrival-list.tsx';
import { BeatFoot } from './beat-foot.tsx';
import { CustomerLines } from './customer-lines.tsx';
import type { Writing } from './desk.ts';
import { EditableText } from './editable-text.tsx';
import type { Arrival, Way } from './links.ts';
import { ReplyRow } from './reply-row.tsx';
import { RowMark } from './row-mark.tsx';
import { keyOf, type Row, type RowKey } from './row.ts';
import { useDrag } from './use-drag.ts';
import { useSeen } from './use-seen.ts';
import styles from './beat-block.module.css';

export interface BeatBlockProps {
  readonly beat: DraftBeat;
  /** Place in the file, from 1. */
  readonly place: number;
  /** Of the customer. */
  readonly name: string;
  readonly isStart: boolean;
  readonly ways: readonly (readonly Way[])[];
  readonly arrivals: readonly Arrival[];
  /** False where the proof knows that no talk comes here. */
  readonly reached: boolean;
  /** The row before the author where it is in this beat. */
  readonly active: RowKey | null;
  readonly writing: Writing | null;
  /** Rows with findings, as keys. */
  readonly marked: readonly RowKey[];
  /** True in a script so long that a beat is drawn only when one comes near it. */
  readonly far: boolean;
}

/** A beat as it stands in the script. Drawn again only when something of its own changed. */
export const BeatBlock = memo(function BeatBlock(props: BeatBlockProps) {
  const { beat, place, name, isStart, ways, arrivals, reached, active, writing, marked, far } = props;
  const element = useRef<HTMLLIElement>(null);
  // Its name stays the same element when the rest of it is drawn: the focus may be on it.
  const seen = useSeen(element, !far || active !== null);
  const { id } = beat;
  const row: Row & { kind: 'beat' } = { kind: 'beat', beat: id };
  const key = keyOf(row);
  const drag = useDrag(row);
  const inside = active !== null;
  const cue: Row = { kind: 'cue', beat: id };
  return (
    <li
      ref={element}
      className={styles['beat']}
      data-area={key}
      data-inside={inside}
      aria-labelledby={`outline-${id}`}
      {...drag.target}
    >
      <div className={styles['head']}>
        <span aria-hidden="true" className={styles['place']} {...drag.handle}>
          {place}
        </span>
        <BeatName id={id} active={active === key} />
        {seen && (
          <>
            {!reached && arrivals.length > 0 && <Tag tint="caution">no talk comes here</Tag>}
            {beat.hardStop && <Tag tint="heat">hard stop</Tag>}
            <RowMark row={row} marked={marked} />
            <div className={styles['arrivals']}>
              <ArrivalList arrivals={arrivals} isStart={isStart} reachable={inside} />
            </div>
          </>
        )}
      </div>
      {seen && (
        <>
          <CustomerLines
            beat={id}
            kind="says"
            lines={beat.says}
            name={name}
            active={active}
            writing={writing}
          />
          {beat.thinks.length > 0 && (
            <CustomerLines
              beat={id}
              kind="thinks"
              lines={beat.thinks}
              name={name}
              active={active}
              writing={writing}
            />
          )}
          {beat.cue !== undefined && (
            <div className={styles['cue']}>
              <span aria-hidden="true" className={styles['aside']}>
                hint
              </span>
              <EditableText
                row={cue}
                text={beat.cue}
                spoken="Hint"
                placeholder="What is hinted at and not said?"
                active={active === keyOf(cue)}
                caret={writing?.key === keyOf(cue) ? writing.caret : null}
              />
            </div>
          )}
          {beat.replies.length > 0 && (
            <ol className={styles['replies']} aria-label="Replies">
              {beat.replies.map((reply) => (
                <ReplyRow
                  key={reply.index}
                  beat={id}
                  reply={reply}
                  ways={ways[reply.index] ?? []}
                  active={active}
                  writing={writing}
                  reachable={inside}
                  mark={<RowMark row={{ kind: 'reply', beat: id, index: reply.index }} marked={marked} />}
                />
              ))}
            </ol>
          )}
          <BeatFoot beat={beat} inside={inside} />
        </>
      )}
    </li>
  );
});

function BeatName({ id, active }: { readonly id: string; readonly active: boolean }) {
  return (
    <h3 id={`outline-${id}`} className={styles['name']}>
      <button
        type="button"
        tabIndex={active ? 0 : -1}
        data-row={keyOf({ kind: 'beat', beat: id })}
        className={styles['nameRow']}
      >
        {id === '' ? 'no name' : id}
      </button>
    </h3>
  );
}
