import type { TalkView } from '#protocol/views.ts';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { replyTally } from './reply-tally.ts';
import styles from './letter-tally.module.css';

/** A team's tally by letters alone, once it is revealed; nothing before. */
export function LetterTally({
  talk,
  language,
  reasons,
}: {
  readonly talk: TalkView;
  readonly language: string;
  /** There is room to say why. */
  readonly reasons: boolean;
}) {
  if (!talk.tally) return null;
  return (
    <ul className={styles['letters']} aria-label={`How team ${talk.team + 1} voted`}>
      {talk.replies.map(({ letter }) => {
        const tally = replyTally(talk, letter);
        const why = talk.explanation?.find((each) => each.letter === letter);
        return (
          <li key={letter}>
            <span className={styles['letter']}>{letter}</span>
            <span className={styles['share']} aria-hidden="true">
              <span style={{ '--share': tally?.share ?? 0 }} />
            </span>
            <span className={styles['number']} aria-hidden="true">
              {tally?.before && `${tally.before.count} → `}
              {tally?.count}
            </span>
            {tally && <VisuallyHidden>{tally.words}</VisuallyHidden>}
            {why && (
              <span className={styles['why']} data-reasons={reasons}>
                <VerdictWord verdict={why.verdict} />
                {reasons && <span lang={language}>{why.act}</span>}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
