/** @jsxImportSource preact */
import type { TalkView } from '#protocol/views.ts';
import { countsOf, type CountRow } from './counts.ts';
import { ReplyWords } from './reply-words.tsx';
import { VERDICT_WORDS } from '#app/ui/verdict-words.ts';
import styles from './replies.module.css';

/** How the room voted, each reply with its number; and what it was worth, once that is explained. */
export function TallyList({
  talk,
  mine,
  isMic,
}: {
  readonly talk: TalkView;
  readonly mine: string | null;
  /** One alone has chosen: that is no vote. */
  readonly isMic: boolean;
}) {
  const { rows, total } = countsOf(talk);
  return (
    <ul
      className={styles['replies']}
      aria-label={isMic ? 'What was chosen' : `How the room voted, ${total} in all`}
    >
      {talk.replies.map((reply, place) => {
        const row = rows[place];
        const worth = talk.explanation?.find(({ letter }) => letter === reply.letter);
        return (
          <li key={reply.letter} className={styles['counted']} data-mine={reply.letter === mine}>
            <div className={styles['head']}>
              <ReplyWords reply={reply} mark={reply.letter === mine ? 'words' : null} />
            </div>
            {row && !isMic && <Count row={row} total={total} />}
            {row && isMic && row.count > 0 && (
              <p className={styles['number']}>
                <strong>Chosen</strong>
              </p>
            )}
            {worth && (
              <p className={styles['worth']}>
                <strong data-verdict={worth.verdict} className={styles['verdict']}>
                  {VERDICT_WORDS[worth.verdict].word}.
                </strong>{' '}
                {worth.act} <span className={styles['principle']}>{worth.principle.name}</span>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Count({ row: { count, hands, share, before }, total }: { row: CountRow; total: number }) {
  const percent = Math.round(share * 100);
  return (
    <div className={styles['count']}>
      <span className={styles['bar']} aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      <span className={styles['number']}>
        {count} of {total}
        {total > 0 && ` · ${percent} %`}
        {hands > 0 && ` · ${hands} by hand`}
        {before !== null && ` · ${before} before`}
      </span>
    </div>
  );
}
