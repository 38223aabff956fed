import { wordDifference } from '#formats/scenario/difference/word-difference.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import styles from './difference-list.module.css';

/** What a text said and says, the words that came and went marked; in words too, for those who do not see the marks. */
export function WordMarks({
  before,
  after,
}: {
  readonly before: string | undefined;
  readonly after: string | undefined;
}) {
  return wordDifference(before ?? '', after ?? '').map(({ kind, text }, place) => {
    // oxlint-disable-next-line react/no-array-index-key -- made anew as a whole whenever it changes
    if (kind === 'same') return <span key={place}>{text}</span>;
    return kind === 'added' ? (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <ins key={place} className={styles['ins']}>
        <VisuallyHidden>[new: </VisuallyHidden>
        {text}
        <VisuallyHidden>]</VisuallyHidden>
      </ins>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <del key={place} className={styles['del']}>
        <VisuallyHidden>[gone: </VisuallyHidden>
        {text}
        <VisuallyHidden>]</VisuallyHidden>
      </del>
    );
  });
}
