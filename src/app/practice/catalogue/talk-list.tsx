import type { TalkRecord } from '#app/storage/talk-record.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';
import { nameOfTalk } from './name-of-talk.ts';
import { timeAgo } from './time-ago.ts';
import type { PastTalks } from './past-talks.ts';
import styles from './talk-list.module.css';

/** Every talk that was had, with the way to its debrief; those of an older version say that it cannot be replayed. */
export function TalkList({
  talks,
  hrefOf,
  now,
}: {
  readonly talks: PastTalks;
  readonly hrefOf: (attempt: string) => string;
  readonly now: number;
}) {
  const count = talks.finished.length + talks.older.length;
  if (count === 0) return null;
  return (
    <Disclosure summary={`Your talks so far (${count})`}>
      <ul className={styles['list']}>
        {talks.finished.map((talk) => (
          <li key={talk.attempt.id} className={styles['talk']}>
            <a href={hrefOf(talk.attempt.id)}>{nameOfTalk(talk)}</a>
            <span className={styles['detail']}>
              {talk.ending && `${GRADE_WORDS[talk.ending.grade]} · `}
              {timeAgo(talk.updatedAt, now)}
            </span>
          </li>
        ))}
        {talks.older.map((talk) => (
          <OlderTalk key={talk.attempt.id} talk={talk} href={hrefOf(talk.attempt.id)} now={now} />
        ))}
      </ul>
    </Disclosure>
  );
}

function OlderTalk({
  talk,
  href,
  now,
}: {
  readonly talk: TalkRecord;
  readonly href: string;
  readonly now: number;
}) {
  return (
    <li className={styles['talk']}>
      <a href={href}>{nameOfTalk(talk)}</a>
      <span className={styles['detail']}>
        From an older version, which cannot be replayed
        {talk.ending && ` · ended with “${talk.ending.title}”`} · {timeAgo(talk.updatedAt, now)}
      </span>
    </li>
  );
}
