import type { Direction } from '#app/authoring/map/layout/layout.ts';
import type { Step } from './walk.ts';

/** What a key means on the map. */
export type MapKey =
  | { readonly do: 'walk'; readonly step: Step }
  | { readonly do: 'pick'; readonly reply: number }
  | { readonly do: MapCommand };

export type MapCommand =
  | 'edit'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'help'
  | 'search'
  | 'new-beat'
  | 'add-reply'
  | 'lead-to'
  | 'rename'
  | 'delete'
  | 'fold'
  | 'tidy';

/** Arrows go the way the talk is drawn, so that they mean what one sees. */
const ARROWS: Readonly<Record<Direction, Readonly<Record<string, Step>>>> = {
  right: { ArrowRight: 'on', ArrowLeft: 'back', ArrowDown: 'next', ArrowUp: 'previous' },
  down: { ArrowDown: 'on', ArrowUp: 'back', ArrowRight: 'next', ArrowLeft: 'previous' },
};

const COMMANDS: Readonly<Record<string, MapCommand>> = {
  Enter: 'edit',
  ' ': 'edit',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit',
  '?': 'help',
  '/': 'search',
  n: 'new-beat',
  r: 'add-reply',
  l: 'lead-to',
  F2: 'rename',
  Delete: 'delete',
  Backspace: 'delete',
  p: 'fold',
  t: 'tidy',
};

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Null for keys that are not the map’s. */
export function keyMeans(press: KeyPress, direction: Direction): MapKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const step = press.key === 'Home' ? 'home' : ARROWS[direction][press.key];
  if (step) return { do: 'walk', step };
  if (/^[a-f]$/i.test(press.key)) return { do: 'pick', reply: press.key.toLowerCase().charCodeAt(0) - 97 };
  const command = COMMANDS[press.key] ?? COMMANDS[press.key.toLowerCase()];
  return command ? { do: command } : null;
}

/** The keys in words, for the list of them. */
export function keyWords(direction: Direction): readonly (readonly [string, string])[] {
  const [on, back, aside] = direction === 'right' ? ['→', '←', '↑ ↓'] : ['↓', '↑', '← →'];
  return [
    [on ?? '', 'follow the picked reply, or the first'],
    [back ?? '', 'back to the beat before'],
    [aside ?? '', 'what else the beat before leads to'],
    ['A to F', 'pick that reply; again: its next branch'],
    ['Home', 'to the start of the talk'],
    ['Enter', 'open in the editor'],
    ['N', 'a new beat after this one'],
    ['R', 'add a reply'],
    ['L', 'let the picked reply lead to …'],
    ['F2', 'give it another name'],
    ['Delete', 'delete it'],
    ['P', 'fold its phase into one, or open it again'],
    ['+ − 0', 'closer, further away, all of it'],
    ['T', 'tidy up: place everything anew'],
    ['/', 'search'],
    ['Ctrl+Z', 'undo; with Shift: redo'],
    ['?', 'these keys'],
  ];
}
