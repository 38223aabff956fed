import { useRef, type KeyboardEvent } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { useDesk, type Action } from './desk.ts';
import { letterOf } from './letter.ts';
import type { Row } from './row.ts';
import styles from './toolbar.module.css';

interface Tool {
  readonly action: Action;
  readonly words: string;
  /** Full name for ears and tooltips where the words are short. */
  readonly name?: string;
  readonly key?: string;
}

const WRITE: Tool = { action: 'write', words: 'Write', key: 'Enter' };
const COMMON: readonly Tool[] = [
  { action: 'earlier', words: '↑', name: 'Move up', key: 'Alt ↑' },
  { action: 'later', words: '↓', name: 'Move down', key: 'Alt ↓' },
  { action: 'duplicate', words: 'Duplicate', key: 'D' },
  { action: 'rename', words: 'Rename', key: 'F2' },
  { action: 'delete', words: 'Delete', key: 'Delete' },
];
const ADD_BEAT: Tool = { action: 'add-beat', words: '+ Beat', name: 'Add a beat after this', key: 'B' };
const ADD_REPLY: Tool = { action: 'add-reply', words: '+ Reply', name: 'Add a reply', key: 'R' };

function toolsFor(row: Row): readonly Tool[] {
  switch (row.kind) {
    case 'part':
      return [ADD_BEAT];
    case 'beat':
      return [WRITE, ADD_REPLY, ADD_BEAT, ...COMMON];
    case 'says':
      return [
        WRITE,
        { action: 'add-wording', words: '+ Wording' },
        ADD_REPLY,
        ADD_BEAT,
        { action: 'delete', words: 'Delete', key: 'Delete' },
      ];
    case 'thinks':
    case 'cue':
      return [WRITE, ADD_REPLY, ADD_BEAT, { action: 'delete', words: 'Delete', key: 'Delete' }];
    case 'reply':
      return [
        WRITE,
        { action: 'lead', words: 'Leads to …', key: 'T' },
        { action: 'follow', words: 'Follow', name: 'Follow the arrow', key: 'Alt →' },
        ADD_REPLY,
        ADD_BEAT,
        ...COMMON,
      ];
    case 'ending':
    case 'epilogue':
      return [
        WRITE,
        { action: 'add-ending', words: '+ Ending' },
        ...COMMON.filter(({ action }) => action === 'rename' || action === 'delete'),
      ];
  }
}

/** What can be done with the row before the author, always in one place. Left and right go over it. */
export function Toolbar({ row }: { readonly row: Row }) {
  const desk = useDesk();
  const bar = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? buttons.length - 1
          : step === undefined
            ? -1
            : (at + step + buttons.length) % buttons.length;
    if (to < 0) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[to]?.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={`With ${nameOf(row)}`}
      className={styles['bar']}
      onKeyDown={go}
    >
      <span aria-hidden="true" className={styles['what']}>
        {nameOf(row)}
      </span>
      {toolsFor(row).map(({ action, words, name, key }, i) => (
        <button
          key={action}
          type="button"
          tabIndex={i === 0 ? 0 : -1}
          className={classNames(styles['tool'], action === 'delete' && styles['harm'])}
          {...(name !== undefined && { 'aria-label': name })}
          title={key === undefined ? (name ?? words) : `${name ?? words} (${key})`}
          onClick={() => desk.act(action, row)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

function nameOf(row: Row): string {
  switch (row.kind) {
    case 'part':
      return row.part;
    case 'beat':
      return row.beat;
    case 'says':
      return `${row.beat}, what is said`;
    case 'thinks':
      return `${row.beat}, a thought`;
    case 'cue':
      return `${row.beat}, the hint`;
    case 'reply':
      return `${row.beat} ${letterOf(row.index)}`;
    case 'ending':
      return row.ending;
    case 'epilogue':
      return `${row.ending}, the epilogue`;
  }
}
