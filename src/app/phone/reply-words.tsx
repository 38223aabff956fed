/** @jsxImportSource preact */
import type { TalkView } from '#protocol/views.ts';
import styles from './replies.module.css';

/** A reply as everybody sees it: its letter, its words, and whether it is this phone's. */
export function ReplyWords({
  reply: { letter, says, move },
  isMine,
}: {
  readonly reply: TalkView['replies'][number];
  readonly isMine: boolean;
}) {
  return (
    <>
      <span className={styles['letter']}>{letter}</span>{' '}
      <span className={styles['says']} data-move={move !== null}>
        {says} {isMine && <span className={styles['mine']}>Your choice</span>}
      </span>
    </>
  );
}
