import { useState } from 'react';
import { QrCode } from '#app/classroom/projector/qr-code.tsx';
import { Button } from '#app/ui/button.tsx';
import styles from './join-card.module.css';

/**
 * The console’s own address, for a tablet or for a second facilitator. Shown only when asked for, and put away again: whoever
 * has it leads the room.
 */
export function SecondConsole({ address }: { readonly address: string }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <p>
        Open the console on a tablet, or let somebody lead with you. Whoever has its address leads the room,
        so look away from the wall first.
      </p>
      <Button onClick={() => setShown(!shown)}>{shown ? 'Put the address away' : 'Show the address'}</Button>
      {shown && (
        <div className={styles['join']}>
          <QrCode text={address} name="QR code of the console’s address" className={styles['qr']} />
          <p className={styles['address']}>{address}</p>
        </div>
      )}
    </>
  );
}
