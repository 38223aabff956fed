import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import styles from './turn-jump.module.css';

/**
 * The way from a remark to the turn it is about, and back. Buttons, not `#` links: what follows the `#` is the address
 * of a screen.
 */
interface TurnJump {
  readonly jump: (turn: number, from: HTMLElement) => void;
  /** The turn somebody was sent to last, 0-based. */
  readonly arrivedAt: number | null;
  readonly back: () => void;
}

const TurnJumpContext = createContext<TurnJump | null>(null);

export function turnElementId(turn: number): string {
  return `debrief-turn-${turn}`;
}

export function TurnJumps({ children }: { readonly children: ReactNode }) {
  const [visit, setVisit] = useState<{ readonly turn: number; readonly from: HTMLElement } | null>(null);
  const jump = useCallback((turn: number, from: HTMLElement) => {
    setVisit({ turn, from });
    document.getElementById(turnElementId(turn))?.focus();
  }, []);
  const value = useMemo(
    (): TurnJump => ({
      jump,
      arrivedAt: visit?.turn ?? null,
      back: () => {
        setVisit(null);
        visit?.from.focus();
      },
    }),
    [jump, visit],
  );
  return <TurnJumpContext value={value}>{children}</TurnJumpContext>;
}

export function useTurnJump(): TurnJump {
  const jumps = useContext(TurnJumpContext);
  if (!jumps) throw new Error('a link to a turn stands outside <TurnJumps>');
  return jumps;
}

/** "turn 3", leading to it in the transcript. */
export function TurnLink({ turn, capital = false }: { readonly turn: number; readonly capital?: boolean }) {
  const { jump } = useTurnJump();
  return (
    <button type="button" className={styles['link']} onClick={(event) => jump(turn, event.currentTarget)}>
      {capital ? 'Turn' : 'turn'} {turn + 1}
    </button>
  );
}

/** More than this is no longer looked up one by one. */
const NAMED_AT_MOST = 10;

/** "turn 2, turn 5", or the first of many. */
export function TurnLinks({ turns }: { readonly turns: readonly number[] }) {
  const more = turns.length - NAMED_AT_MOST;
  return (
    <>
      {turns.slice(0, NAMED_AT_MOST).map((turn, place) => (
        <span key={turn}>
          {place > 0 && ', '}
          <TurnLink turn={turn} />
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}
