import styles from './said-words.module.css';

/** A stage direction or a bleep in square brackets, or a whole paragraph of narration in round ones. */
const ASIDE = /(\[[^\]]*\]|^\([^)]*\)$)/;

/** What was said, with what was only seen or heard set apart: `[Quieter.] It's a gansey.`, `(Tomasz is typing…)`. */
export function SaidWords({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(ASIDE).map((part) => {
    const key = at;
    at += part.length;
    return ASIDE.test(part) ? (
      <span key={key} className={styles['aside']}>
        {part}
      </span>
    ) : (
      part
    );
  });
}
