/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import type { TalkView } from '#protocol/views.ts';
import { ReplyWords } from './reply-words.tsx';
import styles from './replies.module.css';

export interface BallotButtonsProps {
  readonly replies: TalkView['replies'];
  readonly chosen: string | null;
  /** They stay where they are, and take no vote. */
  readonly isPaused: boolean;
  readonly onVote: (letter: string) => void;
}

/** One tap is a vote, another tap on another reply changes it. The letters' keys do the same. */
export function BallotButtons({ replies, chosen, isPaused, onVote }: BallotButtonsProps) {
  useEffect(() => {
    if (isPaused) return undefined;
    const stop = new AbortController();
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event)) return;
      const letter = event.key.toUpperCase();
      if (replies.some((reply) => reply.letter === letter)) onVote(letter);
    };
    document.addEventListener('keydown', pressed, { signal: stop.signal });
    return () => stop.abort();
  }, [replies, isPaused, onVote]);
  return (
    <ul className={styles['replies']} aria-label="Replies">
      {replies.map((reply) => (
        <li key={reply.letter}>
          <button
            type="button"
            className={styles['button']}
            aria-pressed={reply.letter === chosen}
            aria-disabled={isPaused}
            onClick={() => !isPaused && onVote(reply.letter)}
          >
            <ReplyWords reply={reply} mark={reply.letter === chosen ? 'check' : null} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
