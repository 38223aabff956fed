import { LiveRegion } from '#app/ui/live-region.tsx';
import type { Followed } from '#app/room-link/room-follower.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { cardIn, type RoomLibrary } from '#app/classroom/room-library.ts';
import { RoomDebrief } from '#app/classroom/debrief/room-debrief.tsx';
import { ConnectionNotice, NoRoom } from './connection-notice.tsx';
import { Briefing } from './briefing.tsx';
import { announcementOf } from './stage-words.ts';
import { Lobby } from './lobby.tsx';
import { Minority } from './minority.tsx';
import { SessionOver, Stopped } from './breaks.tsx';
import { Talk } from './talk.tsx';
import { TopBar } from './top-bar.tsx';
import styles from './projector.module.css';

export interface ProjectorProps {
  readonly followed: Followed<'projector'>;
  readonly code: string;
  readonly joinOrigin: string | null;
  readonly library: RoomLibrary;
  readonly analyst: Analyst;
}

/** What a room of people sees, by the step it is at. */
export function Projector({ followed, code, joinOrigin, library, analyst }: ProjectorProps) {
  const { view, count, connection, refusal } = followed;
  if (connection === 'refused' && view?.step.stage !== 'over')
    return <NoRoom code={code} say={refusal?.say ?? ''} />;
  if (!view) return <NoRoom code={code} say={null} />;
  const { room, step } = view;
  const card = cardIn(library, room.scenario.id);
  const { stage } = step;
  const content = () => {
    switch (stage) {
      case 'lobby':
        return <Lobby room={room} count={count} joinOrigin={joinOrigin} />;
      case 'briefing':
        return view.briefing && <Briefing room={room} briefing={view.briefing} card={card} />;
      case 'stopped':
        return <Stopped />;
      case 'minority':
        return view.minority && <Minority minority={view.minority} room={room} card={card} />;
      case 'debrief':
        return (
          view.record && (
            <RoomDebrief record={view.record} name={room.customer.name} library={library} analyst={analyst} />
          )
        );
      case 'over':
        return <SessionOver />;
      default:
        return <Talk view={view} count={count} card={card} hands={joinOrigin === null} />;
    }
  };
  return (
    <div className={styles['screen']} data-stage={stage} data-temperament={card?.temperament}>
      <TopBar room={room} joinOrigin={stage === 'lobby' || stage === 'over' ? null : joinOrigin} />
      <ConnectionNotice away={connection === 'away'} />
      {content()}
      <LiveRegion message={announcementOf(view)} turn={step.number} />
    </div>
  );
}
