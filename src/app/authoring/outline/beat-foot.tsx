import type { DraftBeat } from '#formats/scenario/draft/draft.ts';
import { useDesk, type Action } from './desk.ts';
import type { Row } from './row.ts';
import styles from './beat-foot.module.css';

/** What can be added to the beat before the author. Its place is kept in every beat, so that nothing moves when one goes on. */
export function BeatFoot({ beat, inside }: { readonly beat: DraftBeat; readonly inside: boolean }) {
  const desk = useDesk();
  const row: Row = { kind: 'beat', beat: beat.id };
  const offer = (action: Action, words: string) => (
    <button type="button" className={styles['add']} onClick={() => desk.act(action, row)}>
      {words}
    </button>
  );
  return (
    <div className={styles['foot']}>
      {inside ? (
        <>
          <span aria-hidden="true" className={styles['plus']}>
            +
          </span>
          {offer('add-reply', 'reply')}
          {offer('add-wording', 'other wording')}
          {beat.thinks.length === 0 && offer('add-thought', 'thought')}
          {beat.cue === undefined && offer('add-cue', 'hint')}
          {offer('add-beat', 'beat after this')}
        </>
      ) : (
        beat.replies.length === 0 && (
          <button
            type="button"
            tabIndex={-1}
            className={styles['add']}
            onClick={() => desk.act('add-reply', row)}
          >
            + the first reply
          </button>
        )
      )}
    </div>
  );
}
