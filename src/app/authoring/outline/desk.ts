import { createContext, useContext } from 'react';
import type { Row, RowKey } from './row.ts';

/** What can be asked of the row before the author. Keys, toolbar and the buttons in the script all ask the same. */
export type Action =
  | 'write'
  | 'add-beat'
  | 'add-reply'
  | 'add-thought'
  | 'add-cue'
  | 'add-wording'
  | 'add-ending'
  | 'duplicate'
  | 'delete'
  | 'earlier'
  | 'later'
  | 'rename'
  | 'lead'
  | 'follow'
  | 'back'
  | 'go-to'
  | 'keys';

/** Where the cursor comes to stand in a text that is opened: after so many characters, at its end, or around all of it. */
export type Caret = number | 'end' | 'all';

/** The hands of the outline: the same object for as long as it is open, so that no row is drawn again for it. */
export interface Desk {
  readonly act: (action: Action, row?: Row) => void;
  readonly open: (row: Row, caret: Caret) => void;
  /** Writes a row's words into the document as they are typed, and says what the document then has there. */
  readonly write: (row: Row, text: string) => string;
  /** Ends writing; `then`: where to go on. Nothing where the focus has already gone elsewhere. */
  readonly leave: (row: Row, then?: 'stay' | 'next') => void;
  /** Goes where an arrow points, remembering from where. */
  readonly jump: (to: Row) => void;
  /** Asks where a reply leads. */
  readonly lead: (beat: string, index: number, branch: number) => void;
  /** Leads a reply to what has this name, or to a beat that is made for it. */
  readonly leadTo: (way: WayOf, to: { readonly name: string } | { readonly made: string }) => void;
  readonly rename: (row: Row, name: string) => void;
  /** Takes a beat or an ending out; what led there leads to `to` from then on. */
  readonly remove: (row: Row, to?: string) => void;
  /** Puts a beat before another, or a reply before another. */
  readonly drop: (moved: Row, before: Row) => void;
  /** Puts away what was asked. */
  readonly close: () => void;
  /** The focus has come to a row. */
  readonly went: (row: Row) => void;
  /** What was said has been read. */
  readonly hush: () => void;
  /** The row that was to take the focus has it. */
  readonly focused: () => void;
}

/** One of the ways a reply leads: the only one, or one of its branches. */
export interface WayOf {
  readonly beat: string;
  readonly index: number;
  readonly branch: number;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('rows of the script live inside an outline');
  return desk;
}

/** A row whose words are being written. */
export interface Writing {
  readonly key: RowKey;
  readonly caret: Caret;
}
