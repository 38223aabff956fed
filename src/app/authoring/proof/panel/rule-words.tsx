import type { RulePage } from './use-rule-pages.ts';
import styles from './rule-words.module.css';

/** The page of a rule, as far as an author wants to know it. */
export function RuleWords({ page }: { readonly page: RulePage }) {
  return (
    <div className={styles['page']}>
      {[...page.asks, ...page.why].map((paragraph) => (
        <p key={paragraph}>
          <PlainWords text={paragraph} />
        </p>
      ))}
      {page.source.map((paragraph) => (
        <p key={paragraph} className={styles['source']}>
          <PlainWords text={paragraph} />
        </p>
      ))}
    </div>
  );
}

/** Backticks and stars are the only marks there are in these texts. */
export function PlainWords({ text }: { readonly text: string }) {
  const parts = text.split('`').map((part, place) => ({ part, place, isCode: place % 2 === 1 }));
  return parts.map(({ part, place, isCode }) =>
    isCode ? <code key={place}>{part}</code> : part.replaceAll(/[*_]{1,2}(\S[^*_]*)[*_]{1,2}/g, '$1'),
  );
}
