/** @jsxImportSource preact */
import type { RoomFollower } from '#app/room-link/room-follower.ts';
import type { PublicView } from '#protocol/views.ts';
import { BriefingStage } from './briefing-stage.tsx';
import { EndingNote } from './ending-note.tsx';
import { LobbyStage } from './lobby-stage.tsx';
import { MinorityStage } from './minority-stage.tsx';
import type { PhoneWorld } from './phone-world.ts';
import { TalkStage } from './talk-stage.tsx';
import type { PhoneRoom } from './use-room.ts';
import styles from './notes.module.css';

export interface StageProps {
  readonly room: PhoneRoom & { readonly view: PublicView };
  readonly follower: RoomFollower<'phone'>;
  readonly world: PhoneWorld;
}

/** What a phone shows at each step of a room, below its heading. */
export function StageBody(props: StageProps) {
  const { view } = props.room;
  switch (view.step.stage) {
    case 'lobby':
      return <LobbyStage {...props} />;
    case 'briefing':
      return <BriefingStage {...props} />;
    case 'beat':
    case 'voting':
    case 'paused':
    case 'closed':
    case 'revealed':
    case 'discussing':
      return <TalkStage {...props} />;
    case 'ended':
      return (
        <EndingNote
          ending={view.talks[0]?.ending ?? null}
          next="It goes on at the screen."
          isVeiled={view.step.veiled}
        />
      );
    case 'minority':
      return <MinorityStage view={view} />;
    case 'stopped':
      return (
        <div className={styles['notes']}>
          <p>Nobody did anything wrong. Some talks are better left alone for today.</p>
          <p>
            If it came too close, step outside for a moment, or speak to your facilitator afterwards. You need
            not say why.
          </p>
        </div>
      );
    case 'debrief':
      return (
        <EndingNote
          ending={view.talks[0]?.ending ?? null}
          next="The debrief is on the screen. You can put the phone away."
          isVeiled={view.step.veiled}
        />
      );
    case 'over':
      return (
        <div className={styles['notes']}>
          <p>The session has ended. You can close this page.</p>
        </div>
      );
  }
}
