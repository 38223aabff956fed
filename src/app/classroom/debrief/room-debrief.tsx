import { useMemo } from 'react';
import type { Analyst } from '#app/analyst/analyst.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { SessionRecord } from '#protocol/views.ts';
import { playRecord } from '#room/record-talks.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import type { RoomLibrary } from '#app/classroom/room-library.ts';
import { DebriefSheets } from './debrief-sheets.tsx';
import { useRecordScenario } from './use-record-scenario.ts';
import styles from './room-debrief.module.css';

/** One team's talk, replayed. */
export interface TeamTalk {
  readonly team: number;
  readonly transcript: Transcript;
}

/** What the room decided, looked back on together: recomputed here from the record, which has no voter in it. */
export function RoomDebrief({
  record,
  name,
  library,
  analyst,
}: {
  readonly record: SessionRecord;
  /** The customer's. */
  readonly name: string;
  readonly library: RoomLibrary;
  readonly analyst: Analyst;
}) {
  const found = useRecordScenario(library, record.scenario.id);
  switch (found.state) {
    case 'loading':
      return (
        <div className={styles['notice']} aria-busy="true">
          <output>Looking back …</output>
          <Skeleton lines={4} />
        </div>
      );
    case 'unknown':
      return (
        <div className={styles['notice']}>
          <ErrorPanel title="This page does not have the room’s conversation" tint="caution">
            <p>
              It was built without “{record.scenario.id}”, so it cannot be looked back on here. The votes are
              kept: export them from the console.
            </p>
          </ErrorPanel>
        </div>
      );
    case 'failed':
      return (
        <div className={styles['notice']}>
          <ErrorPanel
            title="The debrief could not be loaded"
            tint="caution"
            announce
            actions={
              <Button look="primary" onClick={found.retry}>
                Try again
              </Button>
            }
          >
            <p>The connection may be down. Nothing of the session is lost.</p>
          </ErrorPanel>
        </div>
      );
    case 'here':
      return <Replayed record={record} name={name} scenario={found.scenario} analyst={analyst} />;
  }
}

function Replayed({
  record,
  name,
  scenario,
  analyst,
}: {
  readonly record: SessionRecord;
  readonly name: string;
  readonly scenario: Scenario;
  readonly analyst: Analyst;
}) {
  const played = useMemo(() => playRecord(scenario, record), [scenario, record]);
  const teams = useMemo(
    () => (played.ok ? [...played.talks].map(([team, transcript]): TeamTalk => ({ team, transcript })) : []),
    [played],
  );
  if (!played.ok)
    return (
      <div className={styles['notice']}>
        <ErrorPanel title="The talk cannot be replayed here" tint="caution" details={played.message}>
          <p>
            This page has another version of the conversation than the room played. The votes are kept: export
            them from the console.
          </p>
        </ErrorPanel>
      </div>
    );
  if (teams.every(({ transcript }) => transcript.turns.length === 0))
    return (
      <div className={styles['notice']}>
        <EmptyState title="Nothing was decided">
          <p>A debrief looks back on the room’s replies, and there were none this time.</p>
        </EmptyState>
      </div>
    );
  return <DebriefSheets record={record} name={name} scenario={scenario} teams={teams} analyst={analyst} />;
}
