import styles from './skeleton.module.css';

/** Holds the room of something on its way. Say the waiting in words beside it; this one is silent. */
export function Skeleton({ lines = 3, block }: { readonly lines?: number; readonly block?: string }) {
  if (block !== undefined)
    return <div aria-hidden="true" className={styles['bar']} style={{ blockSize: block }} />;
  return (
    <div aria-hidden="true" className={styles['lines']}>
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          className={styles['bar']}
          style={{ inlineSize: line === lines - 1 ? '62%' : '100%' }}
        />
      ))}
    </div>
  );
}
