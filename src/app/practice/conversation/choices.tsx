import type { Reply } from '#core/model/scenario.ts';
import { Icon } from '#app/ui/icon.tsx';
import { MOVE_WORDS } from './channel-words.ts';
import styles from './choices.module.css';

/** The replies open now: words as a list, moves as the buttons of the channel. */
export function Choices({
  offered,
  numbered,
  onChoose,
}: {
  readonly offered: readonly Reply[];
  /** Whether number keys choose; the numbers are then part of each name. */
  readonly numbered: boolean;
  readonly onChoose: (reply: Reply) => void;
}) {
  const spoken = offered.filter(({ move }) => move === undefined);
  const moves = offered.filter(({ move }) => move !== undefined);
  return (
    <>
      <ul className={styles['list']}>
        {spoken.map((reply, index) => (
          <li key={reply.id}>
            <button type="button" className={styles['choice']} {...pressed(() => onChoose(reply))}>
              {numbered && <Key number={index + 1} />}
              <span>{reply.says}</span>
            </button>
          </li>
        ))}
      </ul>
      {moves.length > 0 && (
        <ul className={styles['moves']}>
          {moves.map((reply, index) => {
            const move = reply.move ?? 'silence';
            return (
              <li key={reply.id}>
                <button type="button" className={styles['move']} {...pressed(() => onChoose(reply))}>
                  {numbered && <Key number={spoken.length + index + 1} />}
                  <Icon name={move} size={22} />
                  <span>
                    <strong>{MOVE_WORDS[move].name}</strong>
                    <span className={styles['narration']}>{reply.says}</span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** The second press of a double click is not a second answer. */
function pressed(act: () => void): { readonly onClick: (event: { readonly detail: number }) => void } {
  return {
    onClick: ({ detail }) => {
      if (detail <= 1) act();
    },
  };
}

function Key({ number }: { readonly number: number }) {
  return <kbd className={styles['key']}>{number}</kbd>;
}
