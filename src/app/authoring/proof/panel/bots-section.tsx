import { classNames } from '#app/ui/class-names.ts';
import { percent } from '#app/ui/percent.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { BotProof, Solved } from '#app/authoring/proof/proof.ts';
import { ShareBar } from './share-bar.tsx';
import styles from './figures.module.css';

/** Above it a bot comes to a great ending without knowing anything: as the rule `bot-great-ending` has it. */
const GREAT_BY_LUCK = 0.05;

const isFlagged = ({ best, limit, greatWithoutGuess }: BotProof) =>
  best > limit || greatWithoutGuess > GREAT_BY_LUCK;

/** Whether somebody who knows nothing but a trick would pass. */
export function BotsSection({ solved }: { readonly solved: Solved }) {
  return (
    <>
      <p className={styles['lead']}>
        Each of these picks by one outward sign and knows nothing of your key. The line marks what luck alone
        explains.
      </p>
      <ul className={styles['list']}>
        {solved.bots.map((bot) => (
          <li key={bot.bot} className={classNames(styles['item'], isFlagged(bot) && styles['flagged'])}>
            <div className={styles['head']}>
              <p className={styles['name']}>{bot.picks}</p>
              {isFlagged(bot) && (
                <Tag tint="caution" icon="alert">
                  too good
                </Tag>
              )}
            </div>
            <ShareBar name="Best replies" share={bot.best} limit={bot.limit} />
            <VisuallyHidden>Luck alone explains {percent(bot.limit)} at most.</VisuallyHidden>
            {bot.greatWithoutGuess > 0 && (
              <p className={styles['words']}>
                Comes to a great ending without a single guess in {percent(bot.greatWithoutGuess)} of its
                talks.
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function botsInShort({ bots }: Solved): string {
  const flagged = bots.filter(isFlagged).length;
  if (flagged === 0) return 'no trick works';
  return flagged === 1 ? '1 trick works' : `${flagged} tricks work`;
}
