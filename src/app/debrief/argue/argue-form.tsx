import { useId, useState } from 'react';
import type { Objection } from '#app/storage/objection.ts';
import { Button } from '#app/ui/button.tsx';
import styles from './argue-form.module.css';

/** Letters in a reason, as storage holds them. */
const MOST = 1000;

export type Argument = Pick<Objection, 'preferred' | 'why'>;

/** Which reply should have been best, and why: one of the two is enough. */
export function ArgueForm({
  offered,
  before,
  onSave,
  onCancel,
}: {
  readonly offered: Objection['offered'];
  readonly before: Argument | null;
  readonly onSave: (argument: Argument) => void;
  readonly onCancel: () => void;
}) {
  const id = useId();
  const [preferred, setPreferred] = useState(before?.preferred ?? null);
  const [why, setWhy] = useState(before?.why ?? '');
  const [empty, setEmpty] = useState(false);
  const options = [...offered, { id: null, says: 'None of these, or I cannot say' }];
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const argument = { preferred, why: why.trim() };
        const saysNothing = argument.preferred === null && argument.why === '';
        setEmpty(saysNothing);
        if (!saysNothing) onSave(argument);
      }}
    >
      <fieldset className={styles['replies']}>
        <legend>Which reply should have been best?</legend>
        {options.map((option) => (
          <label key={option.id ?? ''} className={styles['reply']}>
            <input
              type="radio"
              name={`${id}-preferred`}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed is gone; the form takes its place
              autoFocus={option.id === preferred}
              checked={option.id === preferred}
              onChange={() => setPreferred(option.id)}
            />
            <span>{option.says}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles['why']}>
        <label htmlFor={`${id}-why`}>Why?</label>
        <textarea
          id={`${id}-why`}
          rows={3}
          maxLength={MOST}
          aria-describedby={`${id}-count`}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <p id={`${id}-count`} className={styles['count']}>
          {why.length} of {MOST.toLocaleString('en-GB')} letters. It stays on this device until you save it to
          a file for the author.
        </p>
      </div>
      <div className={styles['actions']}>
        <Button type="submit">Keep it</Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <p role="alert" className={styles['empty']}>
          {empty && 'Choose a reply or say why: one of the two is needed.'}
        </p>
      </div>
    </form>
  );
}
