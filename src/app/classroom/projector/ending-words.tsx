import { GRADES } from '#core/model/words.ts';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';
import styles from './ending-words.module.css';

/** How a talk closed: what kind of ending, its title and what came after. */
export function EndingWords({
  ending: { grade, title, epilogue },
  language,
}: {
  readonly ending: { readonly grade: string; readonly title: string; readonly epilogue: string };
  readonly language: string;
}) {
  const known = GRADES.find((each) => each === grade);
  return (
    <div className={styles['ending']}>
      <p className={styles['grade']} data-grade={known}>
        {known ? GRADE_WORDS[known] : ''}
      </p>
      <h2 lang={language} className={styles['title']}>
        {title}
      </h2>
      <p lang={language} className={styles['epilogue']}>
        {epilogue}
      </p>
    </div>
  );
}
