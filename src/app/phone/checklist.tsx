/** @jsxImportSource preact */
import type { RoomFollower } from '#app/room-link/room-follower.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { You } from '#protocol/views.ts';
import type { PhoneWorld } from './phone-world.ts';
import { useTicks } from './use-ticks.ts';
import { WATCH_LIST } from './watch-list.ts';
import styles from './checklist.module.css';

export interface ChecklistProps {
  readonly follower: RoomFollower<'phone'>;
  readonly world: PhoneWorld;
  readonly round: number;
  readonly you: You | null;
}

/** What observers saw. Counted for the room, without names. */
export function Checklist(props: ChecklistProps) {
  const { markers, state, toggle } = useTicks(props);
  const isFull = markers.length >= LIMITS.ticksPerDecision;
  return (
    <fieldset className={styles['list']}>
      <legend>What did you see?</legend>
      {WATCH_LIST.map(({ id, label }) => {
        const isTicked = markers.includes(id);
        return (
          <label key={id} className={styles['item']}>
            <input
              type="checkbox"
              checked={isTicked}
              disabled={isFull && !isTicked}
              onChange={() => void toggle(id)}
            />
            <span>{label}</span>
          </label>
        );
      })}
      <output className={styles['state']}>
        {state === 'sending' && 'Sending…'}
        {state === 'noted' && 'Noted.'}
        {state === 'failed' && 'This could not be noted. Tick again.'}
        {isFull && ` ${LIMITS.ticksPerDecision} at most.`}
      </output>
    </fieldset>
  );
}
