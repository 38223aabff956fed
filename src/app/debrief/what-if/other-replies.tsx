import type { Turn } from '#runtime/transcript.ts';
import { Icon } from '#app/ui/icon.tsx';
import styles from './other-replies.module.css';

/** The replies that were open and not given; each leads into a new talk that goes on with it. */
export function OtherReplies({
  turn: { index, offered, chosen },
  replayHref,
}: {
  readonly turn: Turn;
  readonly replayHref: (turn: number, reply?: string) => string;
}) {
  const others = offered.filter(({ id }) => id !== chosen.id);
  if (others.length === 0) return null;
  return (
    <div className={styles['others']}>
      <h3 className={styles['title']}>What if you had said …</h3>
      <ul className={styles['list']}>
        {others.map((reply) => (
          <li key={reply.id}>
            <a className={styles['reply']} href={replayHref(index, reply.id)}>
              <Icon name={reply.move ?? 'replay'} size={18} />
              <span>{reply.says}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className={styles['note']}>Goes on from there as a talk of its own. This one stays as it is.</p>
    </div>
  );
}
