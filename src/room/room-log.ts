import type { LoggedEvent, RoomEvent } from '#protocol/room-events.ts';

/**
 * Where a room's events are kept: append-only, in order, durable. A room lives wherever somebody folds its log, so two
 * servers, or a server and the one that took over from it, are kept apart by nothing but `append`'s conflict.
 *
 * Everything here rejects with `LogFailure` when the log cannot be reached or the disk is full; nothing was appended then,
 * as far as the log can know, and reading again tells.
 */
export interface RoomLog {
  /**
   * Adds events behind `expectedSeq`, all or none, durably: when it resolves they survive a power cut.
   *
   * @param expectedSeq the last sequence number the caller has folded; 0 opens a room
   */
  append(room: string, expectedSeq: number, events: readonly RoomEvent[]): Promise<Appended>;
  /** All events after `fromSeq`, in order; none for a room that is not there. */
  read(room: string, fromSeq: number): Promise<readonly LoggedEvent[]>;
  /**
   * Calls `onEvents` for every event after `fromSeq`, in order, each once, whoever appended it, until stopped. A subscriber
   * may hear of its own events before `append` resolves.
   */
  subscribe(
    room: string,
    fromSeq: number,
    onEvents: (events: readonly LoggedEvent[]) => void,
  ): Promise<StopListening>;
  /** The newest kept snapshot, or null. It only saves reading: without it everything is the same. */
  snapshot(room: string): Promise<RoomSnapshotRecord | null>;
  /** Keeps a snapshot in place of an older one. */
  keepSnapshot(room: string, snapshot: RoomSnapshotRecord): Promise<void>;
  /** Codes of all rooms in the log. */
  rooms(): Promise<readonly string[]>;
  /** Deletes everything kept of a room, at once. Its subscribers hear nothing more. */
  forget(room: string): Promise<void>;
  close(): Promise<void>;
}

export type Appended =
  | { readonly outcome: 'appended'; readonly seq: number }
  /** Somebody else was first: `seq` is where the log stands now. Read from your own on, fold, and decide anew. */
  | { readonly outcome: 'conflict'; readonly seq: number };

export type StopListening = () => void;

export interface RoomSnapshotRecord {
  /** Sequence number of the last event in it. */
  readonly seq: number;
  /** JSON of `room-snapshot.ts`, with its own version. */
  readonly state: string;
}

/** The log could not do it: unreachable, disk full, damaged. `cause` has the original. */
export class LogFailure extends Error {
  override readonly name = 'LogFailure';
}
