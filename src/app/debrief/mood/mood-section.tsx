import { useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import { moodLine } from '#runtime/debrief/mood-line.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TurnLink } from '#app/debrief/turn-jump.tsx';
import { MoodChart } from './mood-chart.tsx';
import { MoodDetail } from './mood-detail.tsx';
import { MoodTable } from './mood-table.tsx';
import { moodSummary, turnedFor } from './mood-words.ts';
import { otherMeters } from './other-meters.ts';
import styles from './mood-section.module.css';

/** What happened, before what it was worth: the mood over the talk, and what was behind it. */
export function MoodSection({
  scenario,
  transcript,
}: {
  readonly scenario: Scenario;
  readonly transcript: Transcript;
}) {
  const line = moodLine(scenario, transcript);
  const [selected, setSelected] = useState(line.turningPoint ?? 0);
  const meters = otherMeters(scenario, transcript);
  const turned = turnedFor(line);
  return (
    <Panel title="How the mood moved" look="ruled">
      <p className={styles['summary']}>
        {moodSummary(scenario.customer.name, line, transcript.ending !== null)}{' '}
        {line.turningPoint !== null && turned !== null && (
          <>
            The talk turned for {turned} at <TurnLink turn={line.turningPoint} />.
          </>
        )}
      </p>
      <MoodChart
        persona={scenario.persona}
        line={line}
        meters={meters}
        ended={transcript.ending !== null}
        selected={selected}
        onSelect={setSelected}
      />
      <MoodDetail
        scenario={scenario}
        transcript={transcript}
        line={line}
        selected={selected}
        onSelect={setSelected}
      />
      <div className={styles['table']}>
        <Disclosure summary="The same as a table">
          <MoodTable scenario={scenario} transcript={transcript} line={line} meters={meters} />
        </Disclosure>
      </div>
    </Panel>
  );
}
