import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { useStudio } from '#app/authoring/document/use-studio.ts';
import { useProver, type ProofState } from '#app/authoring/proof/use-proof.ts';
import styles from './proof-state.module.css';

const number = (count: number) => count.toLocaleString('en');

/** How far the proof is, in one line. */
export function ProofStateLine({ proof, state, detail }: ProofState) {
  const revision = useStudio((studio) => studio.revision);
  const { again } = useProver();
  if (state === 'failed') {
    return (
      <ErrorPanel
        title="The proof stopped"
        level={3}
        {...(detail !== null && { details: detail })}
        actions={
          <>
            <Button look="primary" onClick={again}>
              Try again
            </Button>
            <Button look="quiet" onClick={() => globalThis.location.reload()}>
              Load the page again
            </Button>
          </>
        }
      >
        <p>
          Your draft is safe and can be edited. It is tried again with your next edit, or when you say so.
        </p>
      </ErrorPanel>
    );
  }
  return (
    <p className={styles['state']} data-state={proof && !proof.solved ? 'broken' : state}>
      <span className={styles['light']} aria-hidden="true" />
      {state === 'working' && detail !== null && 'The proof had stopped and was begun anew. '}
      {words(proof, state, revision)}
    </p>
  );
}

function words(proof: ProofState['proof'], state: ProofState['state'], revision: number): string {
  if (!proof) return 'Looking at every way the talk can go …';
  if (proof.revision !== revision) return 'Looking at your last edit …';
  const { solved } = proof;
  if (!solved) return 'Errors keep the talk from being played; the rest is checked once they are mended.';
  const looked = `${number(solved.situations)} situations`;
  if (solved.complete) return `Every way the talk can go was looked at: ${looked}.`;
  return state === 'working'
    ? `Looked at the nearest ${looked}; now at the others …`
    : `Too many situations to look at each: the figures speak of the nearest ${number(solved.situations)}.`;
}
