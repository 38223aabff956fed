import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import type { FieldFinding } from './field-finding.ts';
import { FieldFindings } from './field-findings.tsx';
import { usePlaces } from './use-places.ts';
import styles from './list-editor.module.css';

export interface ListEditorProps<Item> {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly labelHidden?: boolean;
  readonly help?: ReactNode;
  readonly findings?: readonly FieldFinding[];
  readonly items: readonly Item[];
  /** What an entry is called by its buttons: “Move fact 2 up”. */
  readonly nameOf: (item: Item, index: number) => string;
  readonly render: (item: Item, index: number) => ReactNode;
  /** Without it nothing is added here. */
  readonly onAdd?: () => void;
  readonly addLabel?: string;
  readonly onRemove?: (index: number) => void;
  /** Without it the order is fixed. */
  readonly onMove?: (from: number, to: number) => void;
  /** Entries it keeps at least, and holds at most. */
  readonly least?: number;
  readonly most?: number;
  /** Shown where there is no entry. */
  readonly empty?: ReactNode;
  /** `cards`: each entry on a slip of its own. `texts`: one below the other. `rows`: one line each. */
  readonly look?: 'cards' | 'texts' | 'rows';
}

type Wanted = { readonly index: number; readonly part: 'up' | 'down' | 'remove' | 'field' } | 'add';

/**
 * Entries in an order: add, remove, move. Alt with an arrow key moves the entry that has the focus; the focus goes with it, and
 * after a removal to the neighbour.
 */
export function ListEditor<Item>({
  label,
  labelHidden = false,
  help,
  findings = [],
  items,
  nameOf,
  render,
  onAdd,
  addLabel = 'Add',
  onRemove,
  onMove,
  least = 0,
  most = Number.POSITIVE_INFINITY,
  empty,
  look = 'cards',
}: ListEditorProps<Item>) {
  const id = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<Wanted | null>(null);
  const places = usePlaces(items.length);
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const say = (message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 }));

  useEffect(() => {
    const goal = wanted.current;
    if (!goal) return;
    wanted.current = null;
    focusOn(root.current, goal);
  });

  const move = (from: number, to: number, part: 'up' | 'down' | 'field') => {
    if (!onMove || to < 0 || to >= items.length) return;
    places.move(from, to);
    wanted.current = { index: to, part };
    onMove(from, to);
    say(`Moved to place ${to + 1} of ${items.length}.`);
  };
  const remove = (index: number) => {
    if (!onRemove || items.length <= least) return;
    const name = nameOf(items[index] as Item, index);
    places.remove(index);
    const left = items.length - 1;
    wanted.current = left === 0 ? 'add' : { index: Math.min(index, left - 1), part: 'remove' };
    onRemove(index);
    say(`Removed ${name}. ${left} left.`);
  };
  const byKey = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !onMove) return;
    event.preventDefault();
    // An entry may hold a list of its own: the innermost one moves.
    event.stopPropagation();
    move(index, index + by, 'field');
  };

  const isFull = items.length >= most;
  return (
    <fieldset
      ref={root}
      aria-describedby={findings.length > 0 ? `${id}-findings` : undefined}
      className={styles['list']}
    >
      <legend className={labelHidden ? styles['hidden'] : styles['label']}>{label}</legend>
      {help !== undefined && <p className={styles['help']}>{help}</p>}
      {items.length === 0 && empty !== undefined && <p className={styles['help']}>{empty}</p>}
      <ol className={styles['entries']} data-look={look}>
        {items.map((item, index) => {
          const name = nameOf(item, index);
          return (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed in its fields; the buttons do the same
            <li
              key={places.keys[index]}
              className={styles['entry']}
              data-entry={index}
              onKeyDown={(event) => byKey(event, index)}
            >
              <div className={styles['content']}>{render(item, index)}</div>
              <div className={styles['tools']}>
                {onMove && items.length > 1 && (
                  <>
                    <Mover way="up" name={name} can={index > 0} onMove={() => move(index, index - 1, 'up')} />
                    <Mover
                      way="down"
                      name={name}
                      can={index < items.length - 1}
                      onMove={() => move(index, index + 1, 'down')}
                    />
                  </>
                )}
                {onRemove && items.length > least && (
                  <IconButton
                    icon="trash"
                    label={`Remove ${name}`}
                    data-part="remove"
                    className={styles['tool']}
                    onClick={() => remove(index)}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {onAdd && !isFull && (
        <Button
          look="quiet"
          data-part="add"
          className={styles['add']}
          onClick={() => {
            places.insert(items.length);
            wanted.current = { index: items.length, part: 'field' };
            onAdd();
          }}
        >
          + {addLabel}
        </Button>
      )}
      <FieldFindings id={`${id}-findings`} findings={findings} />
      <LiveRegion {...said} />
    </fieldset>
  );
}

function Mover({
  way,
  name,
  can,
  onMove,
}: {
  readonly way: 'up' | 'down';
  readonly name: string;
  readonly can: boolean;
  readonly onMove: () => void;
}) {
  const label = `Move ${name} ${way}`;
  return (
    <Button
      look="quiet"
      aria-label={label}
      title={label}
      // Not `disabled`: at the end of its way the button keeps the focus.
      aria-disabled={!can}
      data-part={way}
      className={styles['tool']}
      onClick={onMove}
    >
      <span className={styles['arrow']} data-way={way}>
        <Icon name="back" size={18} />
      </span>
    </Button>
  );
}

/** Controls of nested lists are not ours: only what stands in the entry before its tools, or in the tools. */
function focusOn(root: HTMLElement | null, goal: Wanted): void {
  if (!root) return;
  if (goal === 'add') {
    const add = root.querySelector<HTMLElement>(':scope > [data-part="add"]');
    // Where nothing is added here, the field that adds an entry stands next.
    (add ?? root.nextElementSibling?.querySelector<HTMLElement>('input, select, button'))?.focus();
    return;
  }
  const entry = root.querySelector<HTMLElement>(`:scope > ol > [data-entry="${goal.index}"]`);
  if (!entry || (goal.part === 'field' && entry.contains(document.activeElement))) return;
  const [content, tools] = entry.children;
  const control =
    goal.part === 'field'
      ? content?.querySelector<HTMLElement>('input, textarea, select, button')
      : tools?.querySelector<HTMLElement>(`[data-part="${goal.part}"]`);
  (control ?? entry.querySelector<HTMLElement>('input, textarea, select, button'))?.focus();
}
