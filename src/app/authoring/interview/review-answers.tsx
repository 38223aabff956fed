import { CHANNEL_WORDS, TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { HABIT_WORDS } from './habit-words.ts';
import { QUESTIONS, type Question } from './questions.ts';
import type { SpokenAnswers } from './spoken-answers.ts';
import styles from './interview-screen.module.css';

/** All answers at a glance, each a step away from being changed. */
export function ReviewAnswers({
  said,
  onGoTo,
}: {
  readonly said: SpokenAnswers;
  readonly onGoTo: (question: number) => void;
}) {
  return (
    <dl className={styles['review']}>
      {QUESTIONS.map((question, index) => {
        const text = spoken(question, said);
        return (
          <div key={question.id} className={styles['answer']}>
            <dt>{question.asks}</dt>
            <dd>
              {text === '' ? <em className={styles['unsaid']}>{unsaid(question)}</em> : text}
              <button type="button" className={styles['change']} onClick={() => onGoTo(index)}>
                Change<VisuallyHidden>: {question.asks}</VisuallyHidden>
              </button>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What becomes of a question that was passed over. */
function unsaid({ choice }: Question): string {
  return choice === 'habits'
    ? 'Not answered: the draft has common ones.'
    : 'Not answered: it becomes a placeholder.';
}

function spoken({ choice, fields }: Question, said: SpokenAnswers): string {
  if (choice === 'kind')
    return `${TEMPERAMENT_WORDS[said.temperament]}, ${CHANNEL_WORDS[said.channel].toLowerCase()}, in “${said.language}”`;
  if (choice === 'habits') return said.habits.map((habit) => HABIT_WORDS[habit]).join('. ');
  return fields
    .map(({ of }) => said[of].trim())
    .filter((text) => text !== '')
    .join('\n');
}
