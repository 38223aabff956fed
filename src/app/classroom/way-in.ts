import type { OpenWire } from '#app/room-link/wire.ts';

/** How this page reaches a room: over the server it came from, or over another window of the same browser. */
export interface WayIn {
  readonly openWire: OpenWire;
  /** Where phones join, such as `http://192.168.1.5:4173`; null where no phone can, and hands are raised instead. */
  readonly joinOrigin: string | null;
}

/** Finds out how a room of that code is reached; rejects when that cannot be told now. */
export type FindWayIn = (code: string) => Promise<WayIn>;
