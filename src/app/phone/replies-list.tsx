/** @jsxImportSource preact */
import type { TalkView } from '#protocol/views.ts';
import { ReplyWords } from './reply-words.tsx';
import notes from './notes.module.css';
import styles from './replies.module.css';

/** Replies to read, while there is nothing to vote on. */
export function RepliesList({
  replies,
  mine,
  note,
}: {
  readonly replies: TalkView['replies'];
  readonly mine: string | null;
  readonly note: string | undefined;
}) {
  return (
    <>
      {note !== undefined && <p className={notes['small']}>{note}</p>}
      <ul className={styles['replies']} aria-label="Replies">
        {replies.map((reply) => (
          <li key={reply.letter} className={styles['plain']} data-mine={reply.letter === mine}>
            <ReplyWords reply={reply} mark={reply.letter === mine ? 'words' : null} />
          </li>
        ))}
      </ul>
    </>
  );
}
