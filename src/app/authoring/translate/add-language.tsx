import { useId, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { canonicalTag, languageName, OFFERED_LANGUAGES, ownName } from './language-names.ts';
import styles from './add-language.module.css';

interface Offer {
  readonly tag: string;
  readonly name: string;
  readonly own: string;
}

const offers = (): Offer[] =>
  OFFERED_LANGUAGES.map((tag) => ({ tag, name: languageName(tag), own: ownName(tag) })).toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );

/** The language that was typed: by its English name, its own, or its tag. */
function languageTyped(typed: string, all: readonly Offer[]): string | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  const byName = all.find(({ name, own }) => [name, own].some((one) => one.toLowerCase() === wanted));
  return byName?.tag ?? canonicalTag(typed);
}

/** Asks for a language by its name, or by its tag where it is a rare one. */
export function AddLanguage({
  open,
  taken,
  onClose,
  onAdd,
}: {
  readonly open: boolean;
  /** Languages that the draft has already, the scenario’s own first. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
  readonly onAdd: (language: string) => void;
}) {
  return (
    <Dialog open={open} title="Add a language" onClose={onClose}>
      <Form taken={taken} onAdd={onAdd} />
    </Dialog>
  );
}

function Form({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (language: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [all] = useState(offers);
  const submit = () => {
    const tag = languageTyped(typed, all);
    if (tag === undefined)
      return setProblem('Choose a language from the list, or write its tag, such as “tr” or “pt-BR”.');
    if (tag === taken[0]) return setProblem(`The script itself is in ${languageName(tag)}.`);
    if (taken.includes(tag)) return setProblem(`There is a translation into ${languageName(tag)} already.`);
    return onAdd(tag);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id}>Language</label>
      <input
        id={id}
        list={`${id}-all`}
        className={styles['field']}
        value={typed}
        autoComplete="off"
        aria-describedby={`${id}-help ${id}-problem`}
        aria-invalid={problem !== ''}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem('');
        }}
      />
      <datalist id={`${id}-all`}>
        {all.map(({ tag, name, own }) => (
          <option key={tag} value={name}>
            {own}
          </option>
        ))}
      </datalist>
      <p id={`${id}-help`} className={styles['help']}>
        Type its name. A language that is not in the list goes by its tag (BCP 47).
      </p>
      <p id={`${id}-problem`} role="alert" className={styles['problem']}>
        {problem}
      </p>
      <div>
        <Button look="primary" type="submit">
          Add
        </Button>
      </div>
    </form>
  );
}
