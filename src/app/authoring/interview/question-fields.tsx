import { CHANNELS, TEMPERAMENTS } from '#core/model/words.ts';
import { HABITS } from '#formats/scenario/skeleton/answers.ts';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { CHANNEL_WORDS } from '#app/ui/words-shown.ts';
import { HABIT_WORDS } from './habit-words.ts';
import type { Question, WordsField } from './questions.ts';
import type { SpokenAnswers } from './spoken-answers.ts';
import styles from './interview-screen.module.css';

const KINDS = {
  angry: { label: 'Angry', hint: 'About something that happened. Calms by being understood.' },
  abusive: { label: 'Abusive', hint: 'Insults come with the anger. Stops, or not, at a fair limit.' },
  confused: { label: 'Confused', hint: 'Lost, and too polite to say so. A pleasant talk may still fail.' },
} as const;

/** What one question asks for. */
export function QuestionFields({
  question,
  said,
  onAnswer,
}: {
  readonly question: Question;
  readonly said: SpokenAnswers;
  readonly onAnswer: (change: Partial<SpokenAnswers>) => void;
}) {
  return (
    <div className={styles['fields']}>
      {question.choice === 'kind' && (
        <>
          <SegmentedChoice
            legend="The customer was mostly"
            layout="stack"
            options={TEMPERAMENTS.map((value) => ({ value, ...KINDS[value] }))}
            value={said.temperament}
            onChange={(temperament) => onAnswer({ temperament })}
          />
          <SegmentedChoice
            legend="It happened"
            options={CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
            value={said.channel}
            onChange={(channel) => onAnswer({ channel })}
          />
          <TextField
            label="Language it is written in"
            help="As a tag: en, en-GB, de, nl, ar …"
            value={said.language}
            onChange={(language) => onAnswer({ language })}
          />
        </>
      )}
      {question.fields.map((field) => (
        <Words
          key={field.of}
          field={field}
          value={said[field.of]}
          onChange={(text) => onAnswer({ [field.of]: text })}
        />
      ))}
      {question.choice === 'habits' && <Habits said={said} onAnswer={onAnswer} />}
    </div>
  );
}

function Words({
  field: { label, example, rows, words },
  value,
  onChange,
}: {
  readonly field: WordsField;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const count = value.trim() === '' ? 0 : value.trim().split(/\s+/).length;
  return (
    <div className={styles['words']}>
      <TextField
        label={label}
        {...(rows !== undefined && { rows })}
        value={value}
        onChange={onChange}
        help={<Example lines={example.split('\n')} />}
      />
      {words && (
        <p className={styles['count']}>
          {count} {count === 1 ? 'word' : 'words'}; {words[0]} to {words[1]} are usual
        </p>
      )}
    </div>
  );
}

function Example({ lines }: { readonly lines: readonly string[] }) {
  return (
    <span className={styles['example']}>
      For example:{' '}
      {lines.map((line) => (
        <span key={line} className={styles['exampleLine']}>
          {line}
        </span>
      ))}
    </span>
  );
}

function Habits({
  said: { habits },
  onAnswer,
}: {
  readonly said: SpokenAnswers;
  readonly onAnswer: (change: Partial<SpokenAnswers>) => void;
}) {
  return (
    <fieldset className={styles['habits']}>
      <legend>Choose two or three</legend>
      {HABITS.map((habit) => (
        <label key={habit} className={styles['habit']}>
          <input
            type="checkbox"
            checked={habits.includes(habit)}
            onChange={({ target }) =>
              onAnswer({
                habits: HABITS.filter((each) => (each === habit ? target.checked : habits.includes(each))),
              })
            }
          />
          {HABIT_WORDS[habit]}
        </label>
      ))}
    </fieldset>
  );
}
