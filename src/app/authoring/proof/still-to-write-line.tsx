import { Button } from '#app/ui/button.tsx';
import { isStillToWrite } from './still-to-write.ts';
import { useProofPart } from './use-proof.ts';
import styles from './still-to-write-line.module.css';

/** How many texts still hold their places only, and the way to the next of them; nothing when all are written. */
export function StillToWrite({ onNext }: { readonly onNext: () => void }) {
  const proof = useProofPart((state) => state.proof);
  const count = proof?.findings.filter(isStillToWrite).length ?? 0;
  if (count === 0) return null;
  return (
    <div className={styles['line']}>
      <p className={styles['words']}>
        <strong className={styles['count']}>{count}</strong> {count === 1 ? 'text' : 'texts'} still to write
      </p>
      <Button look="plain" onClick={onNext}>
        Write the next <kbd className={styles['key']}>F8</kbd>
      </Button>
    </div>
  );
}
