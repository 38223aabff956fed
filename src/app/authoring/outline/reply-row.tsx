import type { DraftReply } from '#formats/scenario/draft/draft.ts';
import { ifWords } from '#app/authoring/words/condition-words.ts';
import { useNames } from '#app/authoring/words/names-context.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useDesk, type Writing } from './desk.ts';
import { EditableText } from './editable-text.tsx';
import { letterOf } from './letter.ts';
import type { Way } from './links.ts';
import { MarkerList } from './marker-list.tsx';
import { keyOf, type Row, type RowKey } from './row.ts';
import { useDrag } from './use-drag.ts';
import { WayList } from './way-list.tsx';
import styles from './reply-row.module.css';

/** One answer: its letter, its words, what an observer would tick in it, and where it leads. */
export function ReplyRow({
  beat,
  reply,
  ways,
  active,
  writing,
  reachable,
  mark,
}: {
  readonly beat: string;
  readonly reply: DraftReply;
  readonly ways: readonly Way[];
  readonly active: RowKey | null;
  readonly writing: Writing | null;
  readonly reachable: boolean;
  readonly mark: React.ReactNode;
}) {
  const { lead } = useDesk();
  const names = useNames();
  const row: Row = { kind: 'reply', beat, index: reply.index };
  const key = keyOf(row);
  const letter = letterOf(reply.index);
  const drag = useDrag(row);
  const does = reply.move === undefined ? '' : `, a move: ${reply.move}`;
  const depends = reply.when === undefined ? '' : ifWords(reply.when, names);
  return (
    <li className={styles['reply']} data-area={key} data-active={active === key} {...drag.target}>
      <span className={styles['letter']} {...drag.handle}>
        {reply.move ? <Icon name={reply.move} size={18} /> : letter}
      </span>
      <div className={styles['words']}>
        {depends !== '' && (
          <span aria-hidden="true" className={styles['when']}>
            open only {depends}
          </span>
        )}
        <EditableText
          row={row}
          text={reply.says}
          spoken={`Reply ${letter}${does}${depends === '' ? '' : `, open only ${depends}`}`}
          placeholder="What can be answered?"
          active={active === key}
          caret={writing?.key === key ? writing.caret : null}
        />
        <div className={styles['marks']}>
          <MarkerList markers={reply.markers} />
          {mark}
        </div>
      </div>
      <div className={styles['ways']}>
        <WayList beat={beat} index={reply.index} ways={ways} reachable={reachable} />
        {active === key && ways.length > 0 && ways[0]?.to !== '' && (
          <button
            type="button"
            className={styles['change']}
            onClick={() => lead(beat, reply.index, Math.max(0, ways.length - 1))}
          >
            change
          </button>
        )}
      </div>
    </li>
  );
}
