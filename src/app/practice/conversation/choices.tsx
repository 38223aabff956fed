import type { Reply } from '#core/model/scenario.ts';
import { Icon } from '#app/ui/icon.tsx';
import { MOVE_WORDS } from './channel-words.ts';
import styles from './choices.module.css';

/** `byPointer`: by mouse or finger; else by a key, or by something that acts for one. */
export interface Press {
  readonly byPointer: boolean;
}

/** The replies open now: words as a list, moves as the buttons of the channel. */
export function Choices({
  offered,
  numbered,
  onChoose,
}: {
  readonly offered: readonly Reply[];
  /** Whether number keys choose; the numbers are then part of each name. */
  readonly numbered: boolean;
  readonly onChoose: (reply: Reply, press: Press) => void;
}) {
  const spoken = offered.filter(({ move }) => move === undefined);
  const moves = offered.filter(({ move }) => move !== undefined);
  return (
    <>
      <ul className={styles['list']}>
        {spoken.map((reply, index) => (
          // By place: the button just pressed stays and takes the next words, so that nothing goes from under focus.
          // oxlint-disable-next-line react/no-array-index-key -- as said above
          <li key={index}>
            <button
              type="button"
              className={styles['choice']}
              {...pressed((press) => onChoose(reply, press))}
            >
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
                <button
                  type="button"
                  className={styles['move']}
                  {...pressed((press) => onChoose(reply, press))}
                >
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
function pressed(act: (press: Press) => void): {
  readonly onClick: (event: { readonly detail: number }) => void;
} {
  return {
    onClick: ({ detail }) => {
      if (detail <= 1) act({ byPointer: detail === 1 });
    },
  };
}

function Key({ number }: { readonly number: number }) {
  return <kbd className={styles['key']}>{number}</kbd>;
}
