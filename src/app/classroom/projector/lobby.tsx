import type { Count } from '#protocol/server-messages.ts';
import type { ProjectorView } from '#protocol/views.ts';
import { Icon } from '#app/ui/icon.tsx';
import { QrCode } from './qr-code.tsx';
import { hostOf } from './top-bar.tsx';
import styles from './lobby.module.css';

/** Before it begins: how to join, and what it is about. */
export function Lobby({
  room,
  count,
  joinOrigin,
}: {
  readonly room: ProjectorView['room'];
  readonly count: Count | null;
  readonly joinOrigin: string | null;
}) {
  const { scenario } = room;
  return (
    <section className={styles['lobby']}>
      <div className={styles['about']}>
        <p lang={scenario.language} className={styles['summary']}>
          {scenario.summary}
        </p>
        <p className={styles['label']}>
          <Icon name="info" />
          <span>
            Content: <span lang={scenario.language}>{scenario.label}</span>. Whoever would rather not may
            leave, or look away, at any moment.
          </span>
        </p>
        {room.teams > 1 && <p>You will play in {room.teams} teams; your phone tells you yours.</p>}
      </div>
      {joinOrigin === null ? (
        <div className={styles['hands']}>
          <h2>No phones today: raise your hands</h2>
          <p>Each reply gets a letter. When yours is called, raise your hand, and we count.</p>
        </div>
      ) : (
        <div className={styles['join']}>
          <QrCode
            className={styles['qr']}
            text={`${joinOrigin}/${room.code}`}
            name={`QR code: ${joinOrigin}/${room.code}`}
          />
          <div className={styles['words']}>
            <h2>Join with your phone</h2>
            <p className={styles['address']}>{hostOf(joinOrigin)}</p>
            <p className={styles['code']}>{room.code}</p>
            <p className={styles['joined']}>{joined(count?.voters ?? 0)}</p>
            <p className={styles['soft']}>No name, no account. No phone? Raise your hand when we vote.</p>
          </div>
        </div>
      )}
    </section>
  );
}

function joined(voters: number): string {
  if (voters === 0) return 'Nobody has joined yet';
  return voters === 1 ? '1 has joined' : `${voters.toLocaleString('en-GB')} have joined`;
}
