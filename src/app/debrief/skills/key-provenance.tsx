import type { KeyProvenance as Provenance, Scenario } from '#core/model/scenario.ts';
import styles from './skills-section.module.css';

/** Who says what the best reply is. A key by one author or a model must say so (CRAFT.md §3.4). */
function provenance({ keyedBy, raters, agreement }: Provenance): string {
  switch (keyedBy) {
    case 'model':
      return 'Key drafted by a model, not yet rated by practitioners.';
    case 'author':
      return raters > 1
        ? `Key by its author, read by ${raters} people, not by a panel.`
        : 'Key by its author alone, not yet rated by others.';
    case 'panel':
      return agreement === null
        ? `Key rated by ${raters} practitioners; their agreement is not recorded.`
        : `Key rated by ${raters} practitioners, agreement ${agreement.toFixed(2)} of 1.`;
  }
}

export function KeyProvenance({ scenario: { key } }: { readonly scenario: Scenario }) {
  return (
    <p className={styles['note']}>
      <strong>{provenance(key)}</strong> “Best” here means best under this scenario’s key. {key.note}
    </p>
  );
}
