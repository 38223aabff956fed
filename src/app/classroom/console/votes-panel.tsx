import { useMemo, useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { SessionRecord } from '#protocol/views.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { fileName, saveFile } from '#app/ui/save-file.ts';
import { sessionOf } from '#app/classroom/export/session-decisions.ts';
import { SessionSheet } from '#app/classroom/export/session-sheet.tsx';
import { CSV_COLUMNS, votesCsv } from '#app/classroom/export/votes-csv.ts';
import { votesJson } from '#app/classroom/export/votes-json.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import styles from './votes-panel.module.css';

/** What may be kept of a session: votes by decision as files, and a sheet to print. Nobody is in it. */
export function VotesPanel({
  scenario,
  record,
}: {
  readonly scenario: Scenario;
  readonly record: SessionRecord;
}) {
  const session = useMemo(() => sessionOf(scenario, record), [scenario, record]);
  const [problem, setProblem] = useState('');
  if (!session.ok) return <p>The record cannot be read with this version of the app: {session.message}</p>;
  if (session.decisions.length === 0) return <p className={styles['note']}>Nothing has been decided yet.</p>;
  const save = (text: string, extension: string, type: string) => {
    try {
      saveFile(text, fileName(`room-${scenario.id}`, record.openedAt, extension), type);
      setProblem('');
    } catch {
      setProblem('This browser did not take the file.');
    }
  };
  return (
    <div className={styles['votes']}>
      <div className={styles['actions']}>
        <Button onClick={() => save(votesCsv(record, session.decisions), 'csv', 'text/csv;charset=utf-8')}>
          <Icon name="download" size={18} /> Votes as CSV
        </Button>
        <Button onClick={() => save(votesJson(record, session), 'json', 'application/json')}>
          <Icon name="download" size={18} /> Votes as JSON
        </Button>
        <Button onClick={() => window.print()}>
          <Icon name="print" size={18} /> Print the sheet
        </Button>
      </div>
      <output>{problem}</output>
      <div data-print="sheet">
        <SessionSheet scenario={scenario} session={session} openedAt={record.openedAt} />
      </div>
      <Disclosure summary="The columns of the CSV">
        <dl className={styles['columns']}>
          {Object.entries(CSV_COLUMNS).map(([column, holds]) => (
            <div key={column}>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{holds}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
