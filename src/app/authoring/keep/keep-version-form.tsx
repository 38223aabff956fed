import { useId, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import styles from './versions-panel.module.css';

/** Keeps what is on the screen under a name. */
export function KeepVersionForm({ onKeep }: { readonly onKeep: (name: string) => void }) {
  const id = useId();
  const [name, setName] = useState('');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onKeep(name.trim());
        setName('');
      }}
    >
      <label htmlFor={id}>Keep what you have now as a version called</label>
      <div className={styles['row']}>
        <input
          id={id}
          className={styles['input']}
          value={name}
          maxLength={80}
          placeholder="Before the pilot"
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" aria-disabled={name.trim() === ''}>
          Keep
        </Button>
      </div>
    </form>
  );
}
