import { useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Attempt } from '#runtime/attempt.ts';
import { attemptReport } from '#runtime/attempt-report.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { transcriptText } from '#runtime/transcript-text.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { fileName, saveFile } from '#app/ui/save-file.ts';
import styles from './transcript-actions.module.css';

export function TranscriptActions({
  scenario,
  attempt,
  transcript,
  startedAt,
}: {
  readonly scenario: Scenario;
  readonly attempt: Attempt;
  readonly transcript: Transcript;
  readonly startedAt: number;
}) {
  const [said, setSaid] = useState({ text: '', failed: false });
  const done = (text: string) => setSaid({ text, failed: false });
  const failed = (text: string) => setSaid({ text, failed: true });

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(transcriptText(scenario, transcript));
      done('The transcript is on the clipboard.');
    } catch {
      failed('Your browser did not allow copying. Download the text instead, or select it below.');
    }
  };
  const save = (kind: 'txt' | 'json') => {
    const name = fileName(scenario.id, startedAt, kind);
    try {
      if (kind === 'txt') saveFile(transcriptText(scenario, transcript), name, 'text/plain;charset=utf-8');
      else {
        const report = attemptReport(scenario, attempt, transcript);
        saveFile(`${JSON.stringify(report, null, 2)}\n`, name, 'application/json');
      }
      done(`Saved as ${name}.`);
    } catch {
      failed('Your browser did not allow a download. Copy the transcript instead.');
    }
  };
  const print = () => {
    try {
      window.print();
    } catch {
      failed('Your browser did not open its print dialog. Download the text and print that.');
    }
  };

  return (
    <div className={styles['actions']}>
      <Button onClick={() => void copy()}>
        <Icon name="copy" />
        Copy
      </Button>
      <Button onClick={print}>
        <Icon name="print" />
        Print this page
      </Button>
      <Button onClick={() => save('txt')}>
        <Icon name="download" />
        Download text
      </Button>
      <Button onClick={() => save('json')}>
        <Icon name="download" />
        Download report (JSON)
      </Button>
      <output className={styles['said']} data-failed={said.failed}>
        {said.text}
      </output>
    </div>
  );
}
