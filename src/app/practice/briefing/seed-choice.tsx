import { useId } from 'react';
import { Disclosure } from '#app/ui/disclosure.tsx';
import styles from './seed-choice.module.css';

/** The seed somebody typed: a number from 0 to 4294967295, `undefined` while the field is empty, `null` when it is neither. */
export function readSeed(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const seed = Number(trimmed);
  return /^\d+$/.test(trimmed) && seed <= 0xffff_ffff ? seed : null;
}

/** For two people who want to meet exactly the same customer. */
export function SeedChoice({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  const wrong = readSeed(text) === null;
  return (
    <Disclosure summary="Use a run number">
      <label htmlFor={id} className={styles['label']}>
        Run number
      </label>
      <input
        id={id}
        className={styles['field']}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={wrong ? styles['wrong'] : styles['hint']}>
        {wrong
          ? 'A whole number from 0 to 4294967295, or nothing.'
          : 'The same number gives the same wording and the same order of replies. Empty: a new one is drawn.'}
      </p>
    </Disclosure>
  );
}
