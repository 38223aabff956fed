import { useRef, useState } from 'react';
import { objectionsAsJson, objectionsAsText, objectionsIn } from '#app/storage/export-objections.ts';
import { exportTalks } from '#app/storage/export-talks.ts';
import type { TalkStore } from '#app/storage/talk-store.ts';
import { useTalks } from '#app/storage/use-talks.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import styles from './data-settings.module.css';

/** What is kept about a person, and how to take it away or remove it. */
export function DataSettings({ store }: { readonly store: TalkStore }) {
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');

  const talks = useTalks(store);
  const objections = talks ? objectionsIn(talks) : [];

  const saveObjections = (kind: 'txt' | 'json') => {
    const now = new Date();
    const name = `hold-the-line-objections-${now.toISOString().slice(0, 10)}.${kind}`;
    if (kind === 'txt') offerFile(objectionsAsText(objections), name, 'text/plain;charset=utf-8');
    else offerFile(objectionsAsJson(objections, now), name);
    setSaid(`Saved as ${name}.`);
  };
  const save = async () => {
    const latest = await store.list();
    const now = new Date();
    offerFile(exportTalks(latest, now), `hold-the-line-talks-${now.toISOString().slice(0, 10)}.json`);
    setSaid(
      latest.records.length === 1
        ? 'One talk saved to a file.'
        : `${latest.records.length} talks saved to a file.`,
    );
  };
  const removeAll = async () => {
    setAsking(false);
    // Both buttons go; focus stays where the answer is said.
    heading.current?.focus();
    try {
      await store.removeAll();
      setSaid('All talks are deleted.');
    } catch {
      setSaid('The talks could not be deleted. Clear the site data in your browser’s settings instead.');
    }
  };

  return (
    <section className={styles['data']} aria-labelledby="settings-data">
      <h3 id="settings-data" ref={heading} tabIndex={-1}>
        Your talks
      </h3>
      <p className={styles['note']}>
        They are kept on this device and sent nowhere
        {objections.length > 0 && ', with what you argued in them'}.
      </p>
      <div className={styles['actions']}>
        <Button onClick={() => void save()}>
          <Icon name="download" />
          Save all to a file
        </Button>
        {asking ? (
          <fieldset className={styles['sure']}>
            <legend>Delete every talk on this device? This cannot be undone.</legend>
            <Button look="harm" onClick={() => void removeAll()}>
              Delete all
            </Button>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed is gone; the safe answer takes its place */}
            <Button autoFocus onClick={() => setAsking(false)}>
              Keep them
            </Button>
          </fieldset>
        ) : (
          <Button look="quiet" onClick={() => setAsking(true)}>
            <Icon name="trash" />
            Delete all …
          </Button>
        )}
      </div>
      {objections.length > 0 && (
        <>
          <p className={styles['note']}>
            You argued with a key {objections.length === 1 ? 'once' : `${objections.length} times`}. For the
            authors of the conversations:
          </p>
          <div className={styles['actions']}>
            <Button onClick={() => saveObjections('txt')}>
              <Icon name="download" />
              Objections as text
            </Button>
            <Button onClick={() => saveObjections('json')}>
              <Icon name="download" />
              Objections as JSON
            </Button>
          </div>
        </>
      )}
      <output className={styles['said']}>{said}</output>
    </section>
  );
}

function offerFile(text: string, name: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
