import type { ScenarioCard } from '#core/model/scenario-card.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Portrait } from '#app/ui/portrait.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { CHANNEL_WORDS, GRADE_WORDS, SKILL_WORDS, TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';
import { timeAgo } from './time-ago.ts';
import styles from './scenario-entry.module.css';

/** One customer who is waiting. The whole entry is the target of its one link. */
export function ScenarioEntry({
  card,
  href,
  lastTalk,
  now,
}: {
  readonly card: ScenarioCard;
  readonly href: string;
  readonly lastTalk: TalkRecord | undefined;
  readonly now: number;
}) {
  return (
    <article className={styles['entry']} data-temperament={card.temperament}>
      <div className={styles['face']}>
        <Portrait seed={card.customer.portrait} expression={card.customer.expression} size="100%" />
      </div>
      <div className={styles['head']}>
        <p className={styles['kicker']}>
          <Tag tint="tone">{TEMPERAMENT_WORDS[card.temperament]}</Tag>
          {card.own && <Tag>Yours</Tag>}
          <span className={styles['fact']}>
            <Icon name={card.channel} size={17} />
            {CHANNEL_WORDS[card.channel]}
          </span>
          <span className={styles['fact']}>
            <Icon name="clock" size={17} />
            {card.minutes} min
          </span>
        </p>
        <h2 className={styles['title']}>
          <a href={href} className={styles['link']}>
            {card.title}
          </a>
        </h2>
        <p className={styles['customer']}>{card.customer.name}</p>
      </div>
      <div className={styles['text']}>
        <p className={styles['summary']}>{card.summary}</p>
        <p className={styles['skills']}>
          <VisuallyHidden>Practises: </VisuallyHidden>
          {card.skills.map((skill) => SKILL_WORDS[skill].name).join(' · ')}
        </p>
        <p className={styles['content']}>
          Content: {card.label} <span className={styles['rating']}>(rated {card.rating})</span>
        </p>
        {lastTalk?.ending && lastTalk.endedAt !== null && (
          <p className={styles['last']}>
            <Icon name="replay" size={17} />
            <span>
              Last time: “{lastTalk.ending.title}”, {GRADE_WORDS[lastTalk.ending.grade].toLowerCase()},{' '}
              {timeAgo(lastTalk.endedAt, now)}
            </span>
          </p>
        )}
      </div>
    </article>
  );
}
