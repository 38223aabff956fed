import type { ConsoleView } from '#protocol/views.ts';
import { observed, observedAt, type Observation } from '#room/observed.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { PlayedRecord } from '#room/record-talks.ts';
import type { RoomMoment } from './room-moment.ts';
import styles from './observer-panel.module.css';

/**
 * What the observers of the hot seat ticked beside what the reply really shows: of the reply that is revealed, and once the talk
 * has gone on, of the last one. Nothing where nobody ticked.
 */
export function ObserverPanel({
  view,
  moment,
  played,
}: {
  readonly view: ConsoleView;
  readonly moment: RoomMoment;
  readonly played: PlayedRecord;
}) {
  const seen = seenAt(view, moment, played);
  if (!seen) return null;
  return (
    <Panel title="What the observers ticked" level={3} look="ruled">
      <p className={styles['which']}>In “{seen.says}”</p>
      <ul className={styles['list']}>
        {seen.observations.map(({ marker, label, ticks, there }) => (
          <li key={marker} data-there={there}>
            <Icon name={there ? 'check' : 'close'} size={18} />
            <span>{label}</span>
            <span className={styles['ticks']}>
              {ticks} ticked it, {there ? 'it is there' : 'it is not there'}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function seenAt(
  { record }: ConsoleView,
  { talks }: RoomMoment,
  played: PlayedRecord,
): { readonly says: string; readonly observations: readonly Observation[] } | null {
  const [decision, before] = record.decisions.toReversed();
  if (!decision) return null;
  if (!decision.played && hasTicks(decision)) {
    const talk = talks.find(({ team }) => team === decision.team);
    const chosen = talk?.replies.find(({ letter }) => letter === talk.leaders[0])?.reply;
    return chosen ? { says: chosen.says, observations: observed(decision.ticks, chosen) } : null;
  }
  const last = decision.played ? decision : before;
  const transcript = played.ok && last ? played.talks.get(last.team) : undefined;
  const said = last && transcript?.turns[last.decision]?.chosen.says;
  if (!last || said === undefined || !hasTicks(last)) return null;
  return { says: said, observations: observedAt(last, transcript) };
}

const hasTicks = ({ ticks }: { readonly ticks: Readonly<Record<string, number>> }): boolean =>
  Object.values(ticks).some((count) => count > 0);
