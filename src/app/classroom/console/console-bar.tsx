import type { Count } from '#protocol/server-messages.ts';
import type { ConsoleView } from '#protocol/views.ts';
import type { Followed } from '#app/room-link/room-follower.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SCREEN_KEYS } from './action-list.ts';
import { KeyCap } from './key-cap.tsx';
import styles from './console-bar.module.css';

/** Which room this is, how many are in it, and whether it hears us. */
export function ConsoleBar({
  view,
  count,
  phones,
  connection,
  onProjector,
  onHelp,
}: {
  readonly view: ConsoleView;
  readonly count: Count | null;
  /** Whether phones can join; without them only hands are counted. */
  readonly phones: boolean;
  readonly connection: Followed<'console'>['connection'];
  readonly onProjector: () => void;
  readonly onHelp: () => void;
}) {
  const { code, scenario, teams } = view.room;
  const votes = count?.talks.reduce((sum, talk) => sum + talk.votes, 0) ?? 0;
  const hands = count?.talks.reduce((sum, talk) => sum + talk.hands, 0) ?? 0;
  const away = count ? count.voters - count.connected : 0;
  return (
    <header className={styles['bar']}>
      <div>
        <h1 tabIndex={-1} className={styles['title']}>
          {scenario.title}
        </h1>
        <p className={styles['room']}>
          Room <strong className={styles['code']}>{code}</strong> · {scenario.label}
          {teams > 1 && ` · ${teams} teams`}
        </p>
      </div>
      <dl className={styles['counts']} aria-label="People">
        {phones && (
          <>
            <Figure name="joined" value={count?.voters ?? 0} />
            <Figure name="connected" value={count?.connected ?? 0} />
            <Figure name="votes in" value={votes} />
          </>
        )}
        {(hands > 0 || !phones) && <Figure name="hands" value={hands} />}
      </dl>
      <div className={styles['tools']}>
        <Button onClick={onProjector} aria-keyshortcuts={SCREEN_KEYS.projector}>
          Open the projector window <KeyCap>{SCREEN_KEYS.projector}</KeyCap>
        </Button>
        <Button look="quiet" onClick={onHelp} aria-keyshortcuts={SCREEN_KEYS.help} aria-haspopup="dialog">
          Keys <KeyCap>{SCREEN_KEYS.help}</KeyCap>
        </Button>
      </div>
      <output className={styles['state']}>
        {connection === 'away' && (
          <span className={styles['away']}>
            <Icon name="alert" size={18} /> The connection is being made again. What you see may be a moment
            old.
          </span>
        )}
        {connection === 'live' && away > 0 && `${away} not connected`}
      </output>
    </header>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
