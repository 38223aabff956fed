import type { OpenWire } from '#app/room-link/wire.ts';
import type { KeptTokens } from './kept-tokens.ts';

/** What the page needs of the phone it runs on; handed in, so that tests need neither network nor clock. */
export interface PhoneWorld {
  readonly openWire: OpenWire;
  readonly tokens: KeptTokens;
  /** A new id of `protocol/words.ts`. */
  readonly newId: () => string;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  /** Calls back once after so many milliseconds; the answer calls it off. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** Loads the page anew, unless that was done before and did not help; whether it does. */
  readonly reloadOnce: () => boolean;
  /** The page fits the room: should it ever not, loading it anew may help again. */
  readonly reloadHelped: () => void;
  /** Keeps the screen from going dark, where the phone lets a page do that; the answer ends it. */
  readonly keepAwake: () => () => void;
}
