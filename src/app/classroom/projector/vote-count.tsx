import type { Count } from '#protocol/server-messages.ts';
import styles from './vote-count.module.css';

/** How many have voted of those who joined, never for what. */
export function VoteCount({
  count,
  round,
  team,
  hotSeat,
}: {
  readonly count: Count | null;
  readonly round: number;
  readonly team: number;
  readonly hotSeat: boolean;
}) {
  // A count of the ballot before says nothing of this one.
  const talk = count?.round === round ? count.talks.find((each) => each.team === team) : undefined;
  const votes = talk?.votes ?? 0;
  const voters = talk?.voters ?? count?.talks.find((each) => each.team === team)?.voters ?? 0;
  const hands = talk?.hands ?? 0;
  if (hotSeat) return <p className={styles['count']}>{votes > 0 ? 'Chosen' : 'Choosing …'}</p>;
  return (
    <p className={styles['count']}>
      {voters > 0 && (
        <>
          <strong>{votes.toLocaleString('en-GB')}</strong> of {voters.toLocaleString('en-GB')} voted
        </>
      )}
      {voters > 0 && hands > 0 && ' · '}
      {hands > 0 && (
        <>
          <strong>{hands.toLocaleString('en-GB')}</strong> by hand
        </>
      )}
    </p>
  );
}
