import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { vi } from 'vitest';
import { DebriefScreen } from '#app/debrief/debrief-screen.tsx';
import type { DebriefScreenProps } from '#app/debrief/debrief-props.ts';
import { silentAnalyst } from '../analyst/analyst-in-a-test.ts';
import type { PlayedTalk } from '../../support/shipped-talks.ts';

type Given = Partial<Omit<DebriefScreenProps, 'scenario' | 'attempt' | 'record'>> & {
  readonly record?: Partial<DebriefScreenProps['record']>;
};

/** A debrief as the shell shows it. Unless told otherwise the trainee has been asked how it was. */
export function showDebrief(
  { scenario, attempt }: Pick<PlayedTalk, 'scenario' | 'attempt'>,
  { record, ...given }: Given = {},
) {
  const onReaction = vi.fn<DebriefScreenProps['onReaction']>();
  const onPlan = vi.fn<(plan: string) => void>();
  const onObjection = vi.fn<DebriefScreenProps['onObjection']>(() => Promise.resolve());
  // userEvent brings its own clipboard; a test that needs the browser's replaces it afterwards.
  const user = userEvent.setup();
  const view = render(
    <StrictMode>
      <DebriefScreen
        scenario={scenario}
        attempt={attempt}
        record={{
          startedAt: Date.UTC(2026, 4, 4, 12),
          endedAt: null,
          reaction: 'skipped',
          plan: null,
          objections: [],
          ...record,
        }}
        onReaction={onReaction}
        onPlan={onPlan}
        onObjection={onObjection}
        analyst={silentAnalyst}
        pace="instant"
        practiseAgainHref="#/again"
        replayHref={(turn, reply) => `#/replay/${turn}${reply === undefined ? '' : `/${reply}`}`}
        catalogueHref="#/"
        {...given}
      />
    </StrictMode>,
  );
  return { user, onReaction, onPlan, onObjection, ...view };
}
