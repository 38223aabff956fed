import { MOVE_WORDS } from './channel-words.ts';
import type { Message } from './messages.ts';
import styles from './so-far.module.css';

/** A plain script of the talk. */
export function SoFar({
  messages,
  customer,
}: {
  readonly messages: readonly Message[];
  readonly customer: string;
}) {
  return (
    <dl className={styles['script']}>
      {messages.map(({ key, from, text, move }) => (
        <div key={key} className={styles[from]}>
          <dt>{from === 'you' ? 'You' : customer}</dt>
          <dd>{move ? `(${MOVE_WORDS[move].name}) ${text}` : text}</dd>
        </div>
      ))}
    </dl>
  );
}
