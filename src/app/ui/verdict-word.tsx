import type { Verdict } from '#core/scoring/verdict.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { VERDICT_WORDS } from './verdict-words.ts';
import styles from './verdict-word.module.css';

/** A verdict as a shape and a word in its colour. */
export function VerdictWord({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={styles['verdict']} data-verdict={verdict}>
      <VerdictMark verdict={verdict} />
      {VERDICT_WORDS[verdict].word}
    </span>
  );
}
