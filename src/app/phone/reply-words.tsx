/** @jsxImportSource preact */
import type { TalkView } from '#protocol/views.ts';
import styles from './replies.module.css';

/**
 * A reply as everybody sees it: its letter, its words, and whether it is this phone's. A check stands under the letter, where
 * it moves no words away under the finger; the button says that it is pressed.
 */
export function ReplyWords({
  reply: { letter, says, move },
  mark,
}: {
  readonly reply: TalkView['replies'][number];
  readonly mark: 'check' | 'words' | null;
}) {
  return (
    <>
      <span className={styles['letter']}>
        {letter}
        {mark === 'check' && (
          <span className={styles['check']} aria-hidden="true">
            ✓
          </span>
        )}
      </span>{' '}
      <span className={styles['says']} data-move={move !== null}>
        {says} {mark === 'words' && <span className={styles['mine']}>Your choice</span>}
      </span>
    </>
  );
}
