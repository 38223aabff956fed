import { wordsOf } from '#analysis/text/words.ts';
import { useReadingGrade } from './use-reading-grade.ts';
import type { WordRange } from './word-ranges.ts';
import styles from './word-count.module.css';

/** Words as they will be counted, narration in brackets left out, and beside them how many there should be. */
export function WordCount({
  text,
  range,
  grade = false,
}: {
  readonly text: string;
  readonly range: WordRange | undefined;
  /** Adds the school grade that reads it with ease (English only). */
  readonly grade?: boolean;
}) {
  const words = wordsOf(text).length;
  const fit =
    !range || words === 0 ? 'fits' : words < range.least ? 'short' : words > range.most ? 'long' : 'fits';
  return (
    <span className={styles['count']} data-fit={fit}>
      {words === 1 ? '1 word' : `${words} words`}
      {range && (
        <span className={styles['aim']}>
          {fit === 'fits' ? '' : fit === 'short' ? ', short' : ', long'} (aim {range.least}–{range.most})
        </span>
      )}
      {grade && words > 0 && <Grade text={text} />}
    </span>
  );
}

function Grade({ text }: { readonly text: string }) {
  const grade = useReadingGrade(text);
  if (grade === null) return null;
  return (
    <span data-fit={grade.fits ? 'fits' : 'long'}>
      {' '}
      · grade {grade.value < 1 ? 'under 1' : grade.value.toFixed(1)}
      {!grade.fits && ', hard'}
    </span>
  );
}
