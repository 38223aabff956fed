import type { Action } from './desk.ts';

/** The keys of the outline while a row has the focus: what is listed is what is heard. */

export interface OutlineKey {
  readonly keys: readonly string[];
  readonly does: string;
}

export const OUTLINE_KEYS: readonly { readonly title: string; readonly keys: readonly OutlineKey[] }[] = [
  {
    title: 'Going',
    keys: [
      { keys: ['↑', '↓'], does: 'to the line above or below' },
      { keys: ['←', '→'], does: 'to the beat’s name, or into the beat' },
      { keys: ['Page Up', 'Page Down'], does: 'to the beat before or after' },
      { keys: ['Home', 'End'], does: 'to the top or the bottom of the script' },
      { keys: ['Alt →'], does: 'where the reply leads' },
      { keys: ['Alt ←'], does: 'back to where you came from' },
      { keys: ['G'], does: 'to a beat or an ending by its name' },
      { keys: ['Ctrl F', '/'], does: 'to the search; Enter and Shift Enter go from find to find' },
    ],
  },
  {
    title: 'Writing',
    keys: [
      { keys: ['Enter'], does: 'write here; again, or Escape, to leave: what you wrote stays' },
      { keys: ['Shift Enter'], does: 'a new line within the words' },
      { keys: ['Ctrl Enter'], does: 'keep it and go on with the next; after the last reply, a new one' },
      { keys: ['Ctrl Z', 'Ctrl Shift Z'], does: 'undo, redo' },
    ],
  },
  {
    title: 'Changing the script',
    keys: [
      { keys: ['B'], does: 'a new beat after this one' },
      { keys: ['R'], does: 'a new reply' },
      { keys: ['T'], does: 'choose where the reply leads to' },
      { keys: ['D'], does: 'duplicate the beat or the reply' },
      { keys: ['Alt ↑', 'Alt ↓'], does: 'move it up or down' },
      { keys: ['F2'], does: 'call it by another name' },
      { keys: ['Delete'], does: 'delete it' },
      { keys: ['?'], does: 'these keys' },
    ],
  },
];

/** Heard by the workspace, in whatever view one is. */
export const STUDIO_KEYS: (typeof OUTLINE_KEYS)[number] = {
  title: 'Anywhere in the studio',
  keys: [
    { keys: ['F8', 'Shift F8'], does: 'to the next text to write or thing to mend, and back' },
    { keys: ['F6'], does: 'between the document and what stands beside it' },
    { keys: ['Ctrl S'], does: 'save to a file' },
  ],
};

/** What a key asks for; undefined for keys that are not the outline's. */
export function actionFor(event: {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): Action | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey) return key === 'Enter' && !altKey ? 'write' : undefined;
  if (altKey) return WITH_ALT[key];
  if (key === '?') return 'keys';
  return shiftKey ? undefined : PLAIN[key.length === 1 ? key.toLowerCase() : key];
}

const WITH_ALT: Readonly<Record<string, Action>> = {
  ArrowUp: 'earlier',
  ArrowDown: 'later',
  ArrowRight: 'follow',
  ArrowLeft: 'back',
};

const PLAIN: Readonly<Record<string, Action>> = {
  Enter: 'write',
  ' ': 'write',
  b: 'add-beat',
  r: 'add-reply',
  t: 'lead',
  d: 'duplicate',
  g: 'go-to',
  F2: 'rename',
  Delete: 'delete',
};
