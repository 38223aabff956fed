import { MOVES } from '#core/model/words.ts';
import type { TalkView } from '#protocol/views.ts';
import { Icon } from '#app/ui/icon.tsx';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { replyTally } from './reply-tally.ts';
import styles from './reply-list.module.css';

/**
 * The replies with their letters. Each stands on the track that its bar will fill, and keeps room for its number, so that
 * nothing moves when the tally is revealed.
 */
export function ReplyList({
  talk,
  language,
  tracks = true,
}: {
  readonly talk: TalkView;
  readonly language: string;
  /** Without: the tally stands elsewhere. */
  readonly tracks?: boolean;
}) {
  return (
    <ol
      className={styles['list']}
      aria-label="Replies"
      data-even={talk.replies.length === 2 || talk.replies.length === 4}
    >
      {talk.replies.map(({ letter, says, move }) => {
        const tally = replyTally(talk, letter);
        const why = talk.explanation?.find((each) => each.letter === letter);
        const known = MOVES.find((each) => each === move);
        return (
          <li key={letter} className={styles['reply']}>
            <span className={styles['letter']}>
              {letter}
              <VisuallyHidden>: </VisuallyHidden>
            </span>
            <div className={styles['words']}>
              <p lang={language}>
                {known && <Icon name={known} />}
                {says}
              </p>
              {why && (
                <div className={styles['why']}>
                  <VerdictWord verdict={why.verdict} />
                  <p lang={language}>{why.act}</p>
                  <p className={styles['principle']}>
                    {why.principle.name} <span className={styles['id']}>({why.principle.id})</span>
                  </p>
                </div>
              )}
            </div>
            {tracks && (
              <span className={styles['count']} aria-hidden="true">
                {tally && (
                  <>
                    {tally.before && <span className={styles['before']}>{tally.before.count} →</span>}{' '}
                    {tally.count}
                  </>
                )}
              </span>
            )}
            {tally && <VisuallyHidden>{tally.words}</VisuallyHidden>}
            {tracks && (
              <span className={styles['track']} aria-hidden="true">
                {tally?.before && (
                  <span className={styles['barBefore']} style={{ '--share': tally.before.share }} />
                )}
                <span className={styles['bar']} style={{ '--share': tally?.share ?? 0 }} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
