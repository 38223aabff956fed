import { useState } from 'react';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { OnDemand } from '#app/ui/on-demand.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import type { VotesFile } from '#app/storage/votes-file.ts';
import { loadVotes } from './load-votes.ts';
import { useVotesFiles } from './use-votes-files.ts';
import styles from './votes-disclosure.module.css';

/** How many sessions’ votes are kept with the draft; what they say is fetched when it is looked at. */
export function VotesDisclosure() {
  const { length } = useVotesFiles();
  // Here, not inside: what was removed can still be had back when this was closed meanwhile.
  const [removed, setRemoved] = useState<VotesFile | null>(null);
  const count = length === 1 ? '1 session' : `${length} sessions`;
  return (
    <OnDemand
      summary={
        <span className={styles['summary']}>
          <span>Votes of sessions</span>{' '}
          <span className={styles['short']}>{length === 0 ? 'none yet' : count}</span>
        </span>
      }
    >
      {() => (
        <LaterScreen
          load={loadVotes}
          name="“Votes of sessions”"
          waiting={<Skeleton lines={2} />}
          props={{ removed, onRemoved: setRemoved }}
        />
      )}
    </OnDemand>
  );
}
