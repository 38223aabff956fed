import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './join-card.module.css';

/** How people get in: the code, the address and its picture. */
export function JoinCard({ code, origins }: { readonly code: string; readonly origins: readonly string[] }) {
  const [first, ...more] = origins;
  return (
    <div className={styles['join']}>
      {first !== undefined && <Qr text={`${first}/${code}`} />}
      <div className={styles['words']}>
        <p className={styles['code']} aria-label={`Room code ${code.split('').join(' ')}`}>
          {code}
        </p>
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

/** Light on dark is read badly by many phones, so it keeps its own ground. The quiet border is four modules, as ISO/IEC 18004 asks. */
function Qr({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: side } = encode(text, { border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: side, path: dark.join('') };
  }, [text]);
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code of the address"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
