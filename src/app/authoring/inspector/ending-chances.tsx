import { useProofPart } from '#app/authoring/proof/use-proof.ts';
import { percent } from '#app/ui/percent.ts';
import styles from './inspector.module.css';

/** How often talks end here, as last solved. */
export function EndingChances({ ending }: { readonly ending: string }) {
  const found = useProofPart(({ lastWhole }) => lastWhole)?.solved?.endings.find(({ id }) => id === ending);
  if (!found) return null;
  if (!found.reachable) return <p>No talk can end here as it stands.</p>;
  const { perfect, novice, random } = found.chance;
  return (
    <dl className={styles['figures']}>
      <dt>Always the best reply</dt>
      <dd>{percent(perfect)}</dd>
      <dt>Somebody new</dt>
      <dd>{percent(novice)}</dd>
      <dt>Clicking at random</dt>
      <dd>{percent(random)}</dd>
    </dl>
  );
}
