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

/** For two people who want to meet exactly the same customer: the seed, in plain words. */
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
    <Disclosure summary="Meet the very same customer as somebody else">
      <label htmlFor={id} className={styles['label']}>
        Shared number
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
          : 'Any number will do. Whoever types in the same one hears the same wording and finds the replies in the same order. Left empty, chance decides.'}
      </p>
    </Disclosure>
  );
}
