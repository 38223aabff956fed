/** What the bench tells the process that plays all the phones, and what comes back. */

/** Where to connect. Floor and product speak the same messages, so the same crowd visits both. */
export interface Venue {
  /** `ws://127.0.0.1:PORT/api/live` of each server that serves the rooms; phones are spread over them. */
  readonly urls: readonly string[];
  readonly rooms: readonly { readonly code: string; readonly key: string }[];
}

export type Order =
  | { readonly order: 'connect'; readonly venue: Venue; readonly phonesPerRoom: number }
  /** Takes every room to its first open ballot. */
  | { readonly order: 'open' }
  /** Every phone votes once, at a moment drawn evenly from the window. */
  | { readonly order: 'vote-once'; readonly withinMs: number }
  /** Every phone votes and changes its vote again and again. */
  | { readonly order: 'vote-on'; readonly perSecond: number; readonly forMs: number }
  | { readonly order: 'reveal' }
  | { readonly order: 'leave' };

export interface Report {
  /** Milliseconds from sending the n-th vote to the projector's count saying n. */
  readonly counted: readonly number[];
  /** Milliseconds from sending a vote to its acknowledgement. */
  readonly acknowledged: readonly number[];
  /** Milliseconds from the press to the last phone that has what it changed; null for other orders. */
  readonly lastPhone: number | null;
  readonly refused: number;
  /** Characters of the longest change a phone was sent. */
  readonly changeLength: number;
  readonly welcomeLength: number;
}
