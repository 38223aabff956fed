import type { Count } from '#protocol/server-messages.ts';
import type { ProjectorView, TalkView } from '#protocol/views.ts';
import { HeldLine } from '#app/ui/held-line.tsx';
import { Countdown } from './countdown.tsx';
import { VoteCount } from './vote-count.tsx';
import styles from './talk-foot.module.css';

/** The line that is held, under everything: the mood so far. On it, how many have voted and how long it still goes. */
export function TalkFoot({
  view,
  talk,
  count,
}: {
  readonly view: ProjectorView;
  readonly talk: TalkView;
  readonly count: Count | null;
}) {
  const { step, room } = view;
  const open = step.stage === 'voting' || step.stage === 'paused';
  const counts = open || step.stage === 'closed';
  return (
    <footer className={styles['foot']}>
      <div className={styles['facts']}>
        {counts && <VoteCount count={count} round={step.round} team={talk.team} hotSeat={room.mic} />}
        <Countdown step={step} />
      </div>
      <HeldLine levels={talk.moodLine} max={talk.mood.max} className={styles['line']} />
    </footer>
  );
}
