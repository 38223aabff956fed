import { useEffect, useState } from 'react';
import type { Texts } from '#app/authoring/document/history.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { compareProofs, type ProofDifference } from './compare-proofs.ts';
import styles from './versions-panel.module.css';

const UNPLAYABLE = {
  before: 'The older one could not be played, so there is nothing to hold this one against.',
  after: 'The newer one cannot be played as it is; mend what the proof finds first.',
  both: 'Neither can be played as it is, so there is nothing to compare.',
} as const;

/** What a difference did to the talk: endings lost and found, the best that can be reached. */
export function ProofComparison(states: { readonly before: Texts; readonly after: Texts }) {
  const [asked, setAsked] = useState(0);
  return <Proven key={asked} {...states} onAgain={() => setAsked(asked + 1)} />;
}

function Proven({
  before,
  after,
  onAgain,
}: {
  readonly before: Texts;
  readonly after: Texts;
  readonly onAgain: () => void;
}) {
  const [proven, setProven] = useState<{ of: Texts; since: Texts; found: ProofDifference } | null>(null);
  useEffect(() => {
    let current = true;
    const prove = async () => {
      const found = await compareProofs(before, after);
      if (current) setProven({ of: after, since: before, found });
    };
    // Whoever writes on beside it is not in a hurry to know.
    const timer = setTimeout(() => void prove(), WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [before, after]);
  const found = proven && proven.of === after && proven.since === before ? proven.found : null;
  return (
    <section aria-label="What it did to the talk" className={styles['proof']}>
      <h4 className={styles['subheading']}>What it did to the talk</h4>
      {!found && <p className={styles['note']}>Both are being proven …</p>}
      {found?.state === 'unplayable' && <p>{UNPLAYABLE[found.which]}</p>}
      {found?.state === 'failed' && (
        <p>
          It could not be found out.{' '}
          <Button look="quiet" onClick={onAgain}>
            Try again
          </Button>
        </p>
      )}
      {found?.state === 'compared' && found.news.length === 0 && (
        <p>Nothing that is proven changed: the same endings, and as good a talk can be reached.</p>
      )}
      {found?.state === 'compared' && found.news.length > 0 && (
        <ul className={styles['news']}>
          {found.news.map(({ message, tone }) => (
            <li key={message} className={styles[tone]}>
              <Icon name={tone === 'worse' ? 'alert' : 'check'} size={18} />
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Milliseconds after the last change at which two states are proven. */
const WAIT_MS = 600;
