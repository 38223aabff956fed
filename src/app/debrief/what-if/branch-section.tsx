import { useMemo } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Attempt } from '#runtime/attempt.ts';
import { playAttempt, type Transcript } from '#runtime/transcript.ts';
import { Panel } from '#app/ui/panel.tsx';
import { CompareLines } from './compare-lines.tsx';

export const BRANCH_SECTION = 'debrief-branch';

/** A branch beside the talk it came from. Where that talk does not replay any more, it says so. */
export function BranchSection({
  scenario,
  origin,
  transcript,
}: {
  readonly scenario: Scenario;
  readonly origin: Attempt;
  readonly transcript: Transcript;
}) {
  const first = useMemo(() => playAttempt(scenario, origin), [scenario, origin]);
  return (
    <Panel id={BRANCH_SECTION} tabIndex={-1} title="Side by side with the talk it came from" look="ruled">
      {first.ok ? (
        <CompareLines
          scenario={scenario}
          mine={first.transcript}
          other={transcript}
          names={{ mine: 'The talk it came from', other: 'This branch' }}
        />
      ) : (
        <p>The talk it came from cannot be shown again: {first.message}</p>
      )}
    </Panel>
  );
}
