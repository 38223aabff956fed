import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { classNames } from '#app/ui/class-names.ts';
import controls from './control.module.css';
import { Field, type FieldProps } from './field.tsx';
import { matchOptions, type ComboboxOption } from './match-options.ts';
import { ComboboxList } from './combobox-list.tsx';
import styles from './combobox.module.css';

export interface ComboboxProps<Option extends ComboboxOption> extends FieldProps {
  readonly options: readonly Option[];
  /** The value it holds now; null where it only adds to something else, and is empty after each pick. */
  readonly value: string | null;
  readonly onPick: (value: string) => void;
  readonly placeholder?: string;
  /** How an option looks in the list; without it, its label. */
  readonly renderOption?: (option: Option) => ReactNode;
  /** Said when nothing matches. */
  readonly nothing?: string;
}

/** Options in the list at once: a document of thousands of beats opens it as fast as a small one. */
const MOST_SHOWN = 200;

/**
 * A field to search and pick in: the editable combobox with list autocomplete of the ARIA Authoring Practices. Words mark what fits best, Down and Up go on from there, Enter picks, Escape closes and then gives back what was there.
 */
export function Combobox<Option extends ComboboxOption>({
  options,
  value,
  onPick,
  placeholder,
  renderOption,
  nothing = 'Nothing fits these words.',
  ...field
}: ComboboxProps<Option>) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const held = options.find((option) => option.value === value)?.label ?? value ?? '';
  const fitting = isOpen ? matchOptions(options, query ?? '') : [];
  const matches = fitting.slice(0, MOST_SHOWN);
  const activeOption = isOpen ? matches[active] : undefined;

  useEffect(() => {
    if (!isOpen || !list.current) return;
    const marked = active < 0 ? list.current : list.current.querySelector('[aria-selected="true"]');
    // Not every document scrolls: the one of component tests does not.
    (marked ?? list.current).scrollIntoView?.({ block: 'nearest' });
  }, [isOpen, active]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (option: Option) => {
    setQuery(null);
    close();
    onPick(option.value);
  };
  const goTo = (index: number) => {
    const count = isOpen ? matches.length : Math.min(options.length, MOST_SHOWN);
    setOpen(true);
    if (count > 0) setActive((index + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        // With Alt an arrow moves entries of the list around; here it only opens and closes.
        event.preventDefault();
        event.stopPropagation();
        if (event.altKey) {
          if (event.key === 'ArrowDown') setOpen(true);
          else close();
          break;
        }
        goTo(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1);
        break;
      }
      case 'Enter':
        if (activeOption) {
          event.preventDefault();
          pick(activeOption);
        }
        break;
      case 'Escape':
        if (!isOpen && query === null) break;
        event.preventDefault();
        event.stopPropagation();
        if (!isOpen) setQuery(null);
        close();
        break;
      default:
        break;
    }
  };

  return (
    <Field {...field}>
      {(control) => (
        <div className={styles['combobox']}>
          <input
            {...control}
            type="text"
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={activeOption ? `${listId}-${active}` : undefined}
            className={classNames(controls['control'], styles['input'])}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            value={query ?? held}
            onChange={(event) => {
              setQuery(event.target.value);
              setOpen(true);
              // What fits best is marked as soon as there are words, so that Enter takes it.
              setActive(event.target.value.trim() === '' ? -1 : 0);
            }}
            onClick={() => setOpen(true)}
            onFocus={(event) => event.target.select()}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setQuery(null);
              close();
            }}
          />
          <ComboboxList
            ref={list}
            id={listId}
            label={typeof field.label === 'string' ? field.label : undefined}
            isOpen={isOpen}
            matches={matches}
            more={fitting.length - matches.length}
            active={active}
            held={value}
            renderOption={renderOption}
            nothing={nothing}
            onPick={pick}
          />
          <LiveRegion
            message={isOpen && query !== null ? `${fitting.length} of ${options.length} fit.` : ''}
            turn={query ?? ''}
          />
        </div>
      )}
    </Field>
  );
}
