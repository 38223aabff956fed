/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- a list that belongs to a combobox never has the focus: its field has it, and the keys, as the pattern of the ARIA Authoring Practices has it */
import type { ReactNode, Ref } from 'react';
import type { ComboboxOption } from './match-options.ts';
import styles from './combobox.module.css';

/** What fits the words in the field, under its headings. */
export function ComboboxList<Option extends ComboboxOption>({
  ref,
  id,
  label,
  isOpen,
  matches,
  more,
  active,
  held,
  renderOption,
  nothing,
  onPick,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly label: string | undefined;
  readonly isOpen: boolean;
  readonly matches: readonly Option[];
  /** How many more fit than are listed. */
  readonly more: number;
  /** Place in the list of the option that Enter would pick; -1 for none. */
  readonly active: number;
  readonly held: string | null;
  readonly renderOption: ((option: Option) => ReactNode) | undefined;
  readonly nothing: string;
  readonly onPick: (option: Option) => void;
}) {
  return (
    <div
      ref={ref}
      id={id}
      role="listbox"
      aria-label={label}
      className={styles['list']}
      hidden={!isOpen}
      // A press in the list must not take the focus from the field, which would close it.
      onMouseDown={(event) => event.preventDefault()}
    >
      {isOpen &&
        groupsOf(matches).map(([group, members]) => (
          <OptionGroup key={group ?? ''} name={group} id={`${id}-${group ?? 'all'}`.replaceAll(' ', '-')}>
            {members.map(([option, index]) => (
              <div
                key={option.value}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles['option']}
                data-held={option.value === held}
                onClick={() => onPick(option)}
              >
                {renderOption ? renderOption(option) : option.label}
              </div>
            ))}
          </OptionGroup>
        ))}
      {isOpen && more > 0 && (
        <div role="option" aria-selected="false" aria-disabled="true" className={styles['nothing']}>
          {more} more. Type a word or two to narrow it down.
        </div>
      )}
      {isOpen && matches.length === 0 && (
        <div role="option" aria-selected="false" aria-disabled="true" className={styles['nothing']}>
          {nothing}
        </div>
      )}
    </div>
  );
}

function OptionGroup({
  name,
  id,
  children,
}: {
  readonly name: string | undefined;
  readonly id: string;
  readonly children: ReactNode;
}) {
  if (name === undefined) return children;
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className={styles['group']}>
        {name}
      </div>
      {children}
    </div>
  );
}

/** Options with their places in the list, under their headings. */
function groupsOf<Option extends ComboboxOption>(
  options: readonly Option[],
): [string | undefined, readonly (readonly [Option, number])[]][] {
  const groups = new Map<string | undefined, (readonly [Option, number])[]>();
  for (const [index, option] of options.entries()) {
    const members = groups.get(option.group) ?? [];
    groups.set(option.group, [...members, [option, index] as const]);
  }
  return [...groups];
}
