import * as z from 'zod/mini';

/**
 * What two windows of one browser say to each other about a room that one of them serves. The room's own messages travel as
 * text, checked by the same schemas as on a network: another window may be of another version.
 */

const Window = z.string().check(z.minLength(8), z.maxLength(64));

export const ToHost = z.discriminatedUnion('kind', [
  /** Is anybody serving this room? */
  z.object({ kind: z.literal('ask'), from: Window }),
  z.object({ kind: z.literal('say'), from: Window, text: z.string() }),
  z.object({ kind: z.literal('leave'), from: Window }),
]);

export const FromHost = z.discriminatedUnion('kind', [
  /** Served, by this window. Another one than before knows nothing of who was there. */
  z.object({ kind: z.literal('here'), host: Window }),
  z.object({ kind: z.literal('tell'), to: Window, text: z.string() }),
  /** To one window: it is not, or no longer, among the screens. To all: nobody serves the room any more. */
  z.object({ kind: z.literal('gone'), to: z.nullable(Window) }),
]);

export type ToHost = z.infer<typeof ToHost>;
export type FromHost = z.infer<typeof FromHost>;

/** A `BroadcastChannel`, as far as it is used here: a post reaches every other window, never the one that posts. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** The channel of a room; windows of other rooms hear nothing of it. */
const channelName = (code: string): string => `hold-the-line-room-${code}`;

export function openChannel(code: string): Channel {
  return new BroadcastChannel(channelName(code));
}
