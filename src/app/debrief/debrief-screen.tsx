import { useMemo } from 'react';
import { moodOf } from '#runtime/mood.ts';
import { playAttempt } from '#runtime/transcript.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { CannotReplay } from './cannot-replay.tsx';
import { Debrief } from './debrief.tsx';
import type { DebriefScreenProps } from './debrief-props.ts';
import { DebriefHeader } from './debrief-header.tsx';
import styles from './debrief-screen.module.css';

/** A talk looked back on: recomputed from the attempt, or, where that cannot be done, said plainly. */
export function DebriefScreen(props: DebriefScreenProps) {
  const { scenario, attempt, practiseAgainHref, catalogueHref } = props;
  const replay = useMemo(() => playAttempt(scenario, attempt), [scenario, attempt]);
  if (!replay.ok) return <CannotReplay {...props} replay={replay} />;

  const { transcript } = replay;
  const { expression } = moodOf(scenario.persona, transcript.situation);
  return (
    <div className={styles['screen']} data-temperament={scenario.persona.temperament}>
      <DebriefHeader {...props} expression={expression} turns={transcript.turns.length} />
      {transcript.turns.length === 0 ? (
        <EmptyState
          title="Nothing was said yet"
          action={
            <div className={styles['actions']}>
              <LinkButton look="primary" href={practiseAgainHref}>
                Begin this conversation
              </LinkButton>
              <LinkButton href={catalogueHref}>To the conversations</LinkButton>
            </div>
          }
        >
          <p>A debrief looks back on your replies, and there are none in this talk.</p>
        </EmptyState>
      ) : (
        <Debrief {...props} transcript={transcript} />
      )}
    </div>
  );
}
