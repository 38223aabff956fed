import { LaterScreen } from '#app/ui/later-screen.tsx';
import { OnDemand } from '#app/ui/on-demand.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import { Summary } from '#app/authoring/proof/panel/summary.tsx';
import { loadVotes } from './load-votes.ts';
import { useVotesFiles } from './use-votes-files.ts';

/** How many sessions’ votes are kept with the draft; what they say is fetched when it is looked at. */
export function VotesDisclosure() {
  const { length } = useVotesFiles();
  const count = length === 1 ? '1 session' : `${length} sessions`;
  return (
    <OnDemand summary={<Summary name="Votes of sessions" short={length === 0 ? 'none yet' : count} />}>
      {() => (
        <LaterScreen
          load={loadVotes}
          name="“Votes of sessions”"
          waiting={<Skeleton lines={2} />}
          props={{}}
        />
      )}
    </OnDemand>
  );
}
