import { useMemo } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Attempt } from '#runtime/attempt.ts';
import { playAttempt, type Transcript } from '#runtime/transcript.ts';
import { Panel } from '#app/ui/panel.tsx';
import { CompareLines } from './compare-lines.tsx';

/** A branch beside the talk it came from. Left out where that talk does not replay any more. */
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
  if (!first.ok) return null;
  return (
    <Panel title="Side by side with the talk it came from" look="ruled">
      <CompareLines
        scenario={scenario}
        mine={first.transcript}
        other={transcript}
        names={{ mine: 'The talk it came from', other: 'This branch' }}
      />
    </Panel>
  );
}
