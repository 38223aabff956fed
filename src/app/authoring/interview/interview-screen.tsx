import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { skeleton } from '#formats/scenario/skeleton/skeleton.ts';
import { freeId } from '#app/authoring/start/copy-scenario.ts';
import type { StudioLinks } from '#app/authoring/studio-links.ts';
import type { DraftStore } from '#app/storage/draft-store.ts';
import type { InterviewNotes } from '#app/storage/interview-notes.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { QuestionFields } from './question-fields.tsx';
import { QUESTIONS } from './questions.ts';
import { ReviewAnswers } from './review-answers.tsx';
import { answersOf, heardAgain, NOTHING_SAID, type SpokenAnswers } from './spoken-answers.ts';
import styles from './interview-screen.module.css';

export interface InterviewScreenProps {
  readonly drafts: DraftStore;
  readonly notes: InterviewNotes;
  /** Ids that a new scenario must not have. */
  readonly taken: ReadonlySet<string>;
  readonly links: StudioLinks;
  readonly onOpen: (draft: string) => void;
}

/** From an incident of last week to the bones of a talk: one question at a time, nothing required. */
export function InterviewScreen({ drafts, notes, taken, links, onOpen }: InterviewScreenProps) {
  const [said, setSaid] = useState(() => heardAgain(notes.read()));
  const [at, setAt] = useState(0);
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useGoOnKey(form);
  const question = QUESTIONS[at];
  const turned = useRef<number | null>(null);
  useEffect(() => {
    // The first question is there when one comes; focus follows only from then on.
    if (turned.current === at) heading.current?.focus();
  }, [at]);
  const answer = (change: Partial<SpokenAnswers>) => {
    const now = { ...said, ...change };
    setSaid(now);
    notes.write(now);
  };
  const turn = (to: number) => {
    turned.current = to;
    setAt(to);
  };
  const begunBefore = useMemo(() => JSON.stringify(said) !== JSON.stringify(NOTHING_SAID), [said]);

  async function make(): Promise<void> {
    setMaking(true);
    setProblem('');
    try {
      const id = freeId(said.title, taken);
      const texts = { [SCENARIO_FILE]: skeleton(answersOf(said, id)) };
      const { id: draft } = await drafts.create({ title: said.title.trim(), texts });
      notes.forget();
      onOpen(draft);
    } catch (failure) {
      setProblem(String(failure));
      setMaking(false);
    }
  }

  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <LinkButton look="quiet" href={links.studio} className={styles['back']}>
          <Icon name="back" /> Studio
        </LinkButton>
        <p className={styles['progress']}>
          {question ? `Question ${at + 1} of ${QUESTIONS.length}` : 'All that you said'}
        </p>
        <progress
          className={styles['bar']}
          aria-label="Questions answered or passed"
          max={QUESTIONS.length}
          value={at}
        />
      </header>
      <form
        className={styles['question']}
        onSubmit={(event) => {
          event.preventDefault();
          if (question) turn(at + 1);
          else void make();
        }}
        ref={form}
      >
        <h1 ref={heading} tabIndex={-1} className={styles['asks']}>
          {question?.asks ?? 'Is that right?'}
        </h1>
        <p className={styles['why']}>
          {question?.why ??
            'This becomes a whole talk with six phases, in which every text that is still to be written says so. Nothing here is final.'}
        </p>
        {question ? (
          <QuestionFields key={question.id} question={question} said={said} onAnswer={answer} />
        ) : (
          <ReviewAnswers said={said} onGoTo={turn} />
        )}
        {problem !== '' && (
          <ErrorPanel title="The draft could not be kept" announce details={problem} level={2}>
            <p>Your answers are still here. Try again.</p>
          </ErrorPanel>
        )}
        <div className={styles['ways']}>
          <Button look="primary" size="large" type="submit" disabled={making}>
            {question ? 'Next' : making ? 'Making it …' : 'Make the draft'}
          </Button>
          {at > 0 && (
            <Button size="large" onClick={() => turn(at - 1)}>
              Back
            </Button>
          )}
          {question && at > 0 && (
            <Button look="quiet" onClick={() => turn(QUESTIONS.length)}>
              Skip the rest
            </Button>
          )}
          {question && at === 0 && begunBefore && (
            <Button
              look="quiet"
              onClick={() => {
                setSaid(NOTHING_SAID);
                notes.forget();
              }}
            >
              Forget what I said before
            </Button>
          )}
        </div>
        <p className={styles['keys']}>
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd> goes on from anywhere. What you write is kept as you go.
        </p>
      </form>
    </div>
  );
}

/** In a long answer Enter is a new line; with Ctrl it goes on, wherever the focus is. */
function useGoOnKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [form]);
}
