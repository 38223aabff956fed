import type { Refusal } from '#protocol/refusals.ts';
import type { PhoneRoom } from './use-room.ts';

/** The refusal that the page is about, or null where what was seen last says it better. */
export function refusalShown({ refusal, view }: PhoneRoom): Refusal | null {
  if (!refusal || view?.step.stage === 'over') return null;
  // It was there a moment ago: ended while this phone was away, and deleted at once.
  if (view && refusal.reason === 'no-such-room') return 'room-over';
  return refusal.reason;
}
