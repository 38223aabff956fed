import { useId, useRef } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import { ifThenPlan } from '#runtime/debrief/if-then-plan.ts';
import type { Turn } from '#runtime/transcript.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TurnLink } from '#app/debrief/turn-jump.tsx';
import { useSavedText, type SavedState } from './use-saved-text.ts';
import styles from './plan-section.module.css';

const STATES: Record<SavedState, string> = {
  untouched: '',
  waiting: 'Saving …',
  saved: 'Saved with this talk.',
  failed: 'This could not be saved. Copy it somewhere safe, then try again.',
};

/** One plan for the next contact: tied to a moment one will recognise, in words of one's own. */
export function PlanSection({
  scenario,
  turns,
  plan,
  onPlan,
}: {
  readonly scenario: Scenario;
  readonly turns: readonly Turn[];
  /** What is stored; null when there is none yet. */
  readonly plan: string | null;
  readonly onPlan: (plan: string) => void | Promise<void>;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const suggestion = ifThenPlan(scenario, turns);
  const suggested = suggestion ? `If ${suggestion.when}, then I will ${suggestion.will}.` : '';
  const { text, state, change, flush } = useSavedText(plan ?? suggested, onPlan);
  const untouched = plan === null && state === 'untouched';
  return (
    <Panel title="One plan for the next contact" look="ruled">
      <div className={styles['plan']}>
        <p className={styles['note']} id={`${id}-note`}>
          {suggestion ? (
            <>
              Suggested from <TurnLink turn={suggestion.from} />. Change it until it is yours: one moment you
              will recognise, one thing you will do.
            </>
          ) : (
            'One moment you will recognise, one thing you will do: if …, then I will …'
          )}
        </p>
        <label htmlFor={id} className={styles['label']}>
          Your if–then plan
        </label>
        <textarea
          ref={field}
          id={id}
          className={styles['text']}
          aria-describedby={`${id}-note`}
          rows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={flush}
        />
        <p className={styles['printed']}>{text}</p>
        <div className={styles['actions']}>
          {(untouched || state === 'failed') && text !== '' && (
            <Button
              onClick={() => {
                change(text);
                flush();
                // The button goes when it has done its work; focus stays with the plan.
                field.current?.focus();
              }}
            >
              <Icon name="check" />
              {state === 'failed' ? 'Try again' : 'Keep this plan'}
            </Button>
          )}
          {suggested !== '' && text !== suggested && (
            <Button look="quiet" onClick={() => change(suggested)}>
              <Icon name="undo" size={18} />
              Back to the suggestion
            </Button>
          )}
          <output className={styles['state']} data-state={state}>
            {STATES[state]}
          </output>
        </div>
      </div>
    </Panel>
  );
}
