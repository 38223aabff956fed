import type { Scenario } from '#core/model/scenario.ts';
import styles from './facilitator-card.module.css';

/** What to keep in mind while leading a room through this talk. */
export function FacilitatorCard({ scenario }: { readonly scenario: Scenario }) {
  const { facilitator, aim, label, key } = scenario;
  return (
    <dl className={styles['card']}>
      <dt>Aim</dt>
      <dd>{facilitator?.aim ?? aim}</dd>
      <dt>Care</dt>
      <dd>
        <strong>{label}.</strong> {facilitator?.care}
      </dd>
      {facilitator && (
        <>
          <dt>Three questions</dt>
          <dd>
            <ol className={styles['questions']}>
              {facilitator.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ol>
          </dd>
          <dt>Where they will argue</dt>
          <dd>{facilitator.dispute}</dd>
        </>
      )}
      <dt>About the key</dt>
      <dd>
        {key.note ?? `Keyed by ${key.keyedBy}, ${key.raters} ${key.raters === 1 ? 'rater' : 'raters'}.`}
      </dd>
    </dl>
  );
}
