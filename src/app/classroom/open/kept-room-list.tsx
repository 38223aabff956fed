import type { ScenarioCard } from '#core/model/scenario-card.ts';
import type { KeptRoom } from '#app/storage/kept-rooms.ts';
import { Button } from '#app/ui/button.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import type { ClassroomLinks } from '#app/classroom/classroom-links.ts';
import styles from './kept-room-list.module.css';

/** Sessions opened from this browser, to go on with or to be rid of. */
export function KeptRoomList({
  kept,
  entries,
  links,
  onForget,
}: {
  readonly kept: readonly KeptRoom[];
  readonly entries: readonly ScenarioCard[];
  readonly links: ClassroomLinks;
  readonly onForget: (room: KeptRoom) => void;
}) {
  return (
    <ul className={styles['list']}>
      {kept.map((room) => {
        const { code, scenario, title, openedAt, served } = room;
        const name = title || (entries.find(({ id }) => id === scenario)?.title ?? 'A room');
        const when = new Date(openedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
        return (
          <li key={code} className={styles['row']}>
            <span className={styles['code']}>{code}</span>
            <span className={styles['words']}>
              <span className={styles['name']}>{name}</span>
              <span className={styles['when']}>
                {when} · {served === 'browser' ? 'in this browser, hands only' : 'with phones'}
              </span>
            </span>
            <LinkButton href={links.console(code)} aria-label={`Go on with ${code}, ${name}`}>
              Go on
            </LinkButton>
            <Button
              look="quiet"
              aria-label={
                served === 'browser' ? `Delete ${code}, ${name}` : `Take ${code}, ${name} off the list`
              }
              onClick={() => onForget(room)}
            >
              {served === 'browser' ? 'Delete' : 'Off the list'}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
