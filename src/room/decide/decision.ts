import type { Refusal } from '#protocol/refusals.ts';
import type { RoomEvent } from '#protocol/room-events.ts';

/** What a room makes of a request: events for its log, a refusal, or `again`: it has happened already. */
export type Decided =
  { readonly events: readonly RoomEvent[] } | { readonly refusal: Refusal } | { readonly again: true };

export const refuse = (refusal: Refusal): Decided => ({ refusal });
export const happens = (...events: RoomEvent[]): Decided => ({ events });
export const AGAIN: Decided = { again: true };
