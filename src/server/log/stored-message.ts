import type { StoredMsg } from '@nats-io/jetstream';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import type { LoggedEvent } from '#protocol/room-events.ts';
import { LogFailure } from '#room/room-log.ts';
import { readEvents } from './stored-events.ts';

/** The room’s number of the last event in a message, or of a snapshot. */
const SEQ = 'Htl-Seq';
/** On a snapshot: the stream’s number of the message that held its last event. */
const PLACE = 'Htl-Place';
/** The stream’s number of the message that it was written behind; 0 for a room’s first. */
const BEHIND = 'Htl-Behind';
/** JetStream’s own: what a message that is sent again is known by. */
const ID = 'Nats-Msg-Id';

const text = new TextDecoder();

/** A message as JetStream has it, whether it was asked for or sent to us. */
export interface StoredMessage {
  /** The stream’s number of it; rises over all rooms, with gaps within one. */
  readonly place: number;
  readonly header: MsgHdrs | undefined;
  readonly data: Uint8Array;
}

export function asStored({ seq, header, data }: StoredMsg): StoredMessage {
  return { place: seq, header, data };
}

/** Headers of an append. A room’s own number goes with it, because JetStream only counts over all rooms. */
export function appendHeaders(seq: number, behind: number): MsgHdrs {
  return made({ [SEQ]: seq, [BEHIND]: behind });
}

/** Headers of a snapshot. */
export function snapshotHeaders(seq: number, place: number): MsgHdrs {
  return made({ [SEQ]: seq, [PLACE]: place });
}

function made(numbers: Readonly<Record<string, number>>): MsgHdrs {
  const all = headers();
  for (const [name, value] of Object.entries(numbers)) all.set(name, String(value));
  return all;
}

/** @throws {LogFailure} for a message that was not written here */
export function seqOf(room: string, message: StoredMessage): number {
  return numberIn(room, message, SEQ);
}

/** @throws {LogFailure} for a message that was not written here */
export function behindOf(room: string, message: StoredMessage): number {
  return numberIn(room, message, BEHIND);
}

function numberIn(room: string, message: StoredMessage, name: string): number {
  const value = Number(message.header?.get(name) || Number.NaN);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new LogFailure(
    `Message ${message.place} of room ${room} is none of ours, so the room cannot be opened. Keep others from publishing there.`,
  );
}

/** The stream’s number that a snapshot was kept with, or null. */
export function placeOf({ header }: StoredMessage): number | null {
  const place = Number(header?.get(PLACE) || Number.NaN);
  return Number.isSafeInteger(place) && place > 0 ? place : null;
}

export function idOf({ header }: StoredMessage): string {
  return header?.get(ID) ?? '';
}

/**
 * The events of one append.
 *
 * @throws {LogFailure} for damaged ones
 */
export function eventsOf(room: string, message: StoredMessage): LoggedEvent[] {
  return readEvents(room, seqOf(room, message), text.decode(message.data));
}
