import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import { classNames } from '#app/ui/class-names.ts';
import { beginsHere } from './begins-here.ts';
import { plain } from './find-in-script.ts';
import { nameFrom } from './name-from.ts';
import styles from './destination-picker.module.css';

export type Destination =
  | { readonly kind: 'beat' | 'ending'; readonly name: string; readonly gloss: string }
  /** A beat that is yet to be made; an empty name where nothing was typed. */
  | { readonly kind: 'new'; readonly name: string };

/** More are not read through; typing narrows them. */
const MOST_SHOWN = 60;

/** Finds a beat or an ending by its name or its first words: a field with a list under it. */
export function DestinationPicker({
  label,
  onPick,
  makesBeats,
  without,
}: {
  readonly label: string;
  readonly onPick: (destination: Destination) => void;
  /** True where a beat that is not there yet may be asked for. */
  readonly makesBeats: boolean;
  /** A name that is not offered. */
  readonly without?: string;
}) {
  const id = useId();
  const draft = useDraft();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const options = destinationsFor(draft, query, makesBeats, without);
  const current = Math.min(at, options.length - 1);

  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((current + step + options.length) % Math.max(1, options.length));
    }
    const chosen = options[current];
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onPick(chosen);
    }
  };
  return (
    <div>
      <label htmlFor={`${id}-field`} className={styles['label']}>
        {label}
      </label>
      <input
        id={`${id}-field`}
        className={styles['field']}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        ref={beginsHere}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length > 0 ? `${id}-${current}` : undefined}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <datalist> cannot show what the beats begin with */}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={styles['list']}>
        {options.map((option, i) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus and hears the keys
          <div
            key={`${option.kind}/${option.name}`}
            id={`${id}-${i}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as its list
            role="option"
            aria-selected={i === current}
            className={classNames(styles['option'], styles[option.kind])}
            onClick={() => onPick(option)}
          >
            <span className={styles['name']}>
              {option.kind === 'new'
                ? option.name === ''
                  ? 'new beat …'
                  : `new beat “${option.name}”`
                : option.name}
            </span>
            <span className={styles['gloss']}>
              {option.kind === 'new' ? 'made right after this one' : option.gloss}
            </span>
          </div>
        ))}
      </div>
      {options.length === 0 && <p className={styles['none']}>No beat and no ending is called so.</p>}
    </div>
  );
}

function destinationsFor(
  { beats, endings }: Draft,
  query: string,
  makesBeats: boolean,
  without: string | undefined,
): readonly Destination[] {
  const wanted = plain(query.trim());
  const name = nameFrom(query);
  const fits = (destination: Destination & { gloss: string }) =>
    destination.name !== without &&
    (plain(destination.name).includes(wanted.replaceAll(' ', '-')) ||
      plain(destination.gloss).includes(wanted));
  const found = [
    ...beats.map(({ id, says }) => ({ kind: 'beat', name: id, gloss: says[0]?.variants[0] ?? '' }) as const),
    ...endings.map(({ id, title }) => ({ kind: 'ending', name: id, gloss: `ending: ${title}` }) as const),
  ].filter(fits);
  // What is called just so comes first, then what begins so.
  const rank = (destination: Destination) =>
    destination.name === name ? 0 : name !== '' && destination.name.startsWith(name) ? 1 : 2;
  const sorted = wanted === '' ? found : found.toSorted((a, b) => rank(a) - rank(b));
  const isNew = makesBeats && !beats.some(({ id }) => id === name) && !endings.some(({ id }) => id === name);
  return [...sorted.slice(0, MOST_SHOWN), ...(isNew ? [{ kind: 'new', name } as const] : [])];
}
