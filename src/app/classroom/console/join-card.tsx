import { QrCode } from '#app/classroom/projector/qr-code.tsx';
import styles from './join-card.module.css';

/** How people get in: the code, the address and its picture. */
export function JoinCard({ code, origins }: { readonly code: string; readonly origins: readonly string[] }) {
  const [first, ...more] = origins;
  return (
    <div className={styles['join']}>
      {first !== undefined && (
        <QrCode text={`${first}/${code}`} name="QR code of the address" className={styles['qr']} />
      )}
      <div className={styles['words']}>
        {first !== undefined && (
          <p className={styles['code']} aria-label={`Room code ${code.split('').join(' ')}`}>
            {code}
          </p>
        )}
        {first === undefined ? (
          <p>
            No phones here: hands are counted at this console, and this computer’s projector window shows the
            rest.
          </p>
        ) : (
          <p>
            Phones in the same Wi-Fi open <strong>{`${first.replace(/^https?:\/\//, '')}/${code}`}</strong>
            {more.length > 0 && (
              <span className={styles['more']}>
                {' '}
                or, in another network,{' '}
                {more.map((origin) => `${origin.replace(/^https?:\/\//, '')}/${code}`).join(', ')}
              </span>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
