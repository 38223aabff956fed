import { useRef, useState } from 'react';
import { exportTalks } from '#app/storage/export-talks.ts';
import type { TalkStore } from '#app/storage/talk-store.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import styles from './data-settings.module.css';

/** What is kept about a person, and how to take it away or remove it. */
export function DataSettings({ store }: { readonly store: TalkStore }) {
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');

  const save = async () => {
    const talks = await store.list();
    const now = new Date();
    offerFile(exportTalks(talks, now), `hold-the-line-talks-${now.toISOString().slice(0, 10)}.json`);
    setSaid(
      talks.records.length === 1
        ? 'One talk saved to a file.'
        : `${talks.records.length} talks saved to a file.`,
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
      <p className={styles['note']}>They are kept on this device and sent nowhere.</p>
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
      <output className={styles['said']}>{said}</output>
    </section>
  );
}

function offerFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
