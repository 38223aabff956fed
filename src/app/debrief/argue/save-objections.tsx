import { useState } from 'react';
import { objectionsAsJson, objectionsAsText } from '#app/storage/export-objections.ts';
import type { Objection } from '#app/storage/objection.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { fileName, saveFile } from '#app/ui/save-file.ts';
import styles from './argue-key.module.css';

/** What was argued in this talk, as a file for the author of the scenario. */
export function SaveObjections({
  scenario,
  startedAt,
  objections,
}: {
  readonly scenario: string;
  readonly startedAt: number;
  readonly objections: readonly Objection[];
}) {
  const [said, setSaid] = useState('');
  const save = (kind: 'txt' | 'json') => {
    const name = fileName(`${scenario}-objections`, startedAt, kind);
    try {
      if (kind === 'txt') saveFile(objectionsAsText(objections), name, 'text/plain;charset=utf-8');
      else saveFile(objectionsAsJson(objections, new Date()), name, 'application/json');
      setSaid(`Saved as ${name}.`);
    } catch {
      setSaid('Your browser did not allow a download. Copy what you wrote instead.');
    }
  };
  return (
    <div className={styles['argue']}>
      <p>
        You argued with the key {objections.length === 1 ? 'once' : `${objections.length} times`} in this
        talk. Nobody has seen it yet: save it to a file and send that to the author.
      </p>
      <div className={styles['actions']}>
        <Button look="quiet" onClick={() => save('txt')}>
          <Icon name="download" size={18} />
          Objections as text
        </Button>
        <Button look="quiet" onClick={() => save('json')}>
          <Icon name="download" size={18} />
          Objections as JSON
        </Button>
      </div>
      <output className={styles['title']}>{said}</output>
    </div>
  );
}
