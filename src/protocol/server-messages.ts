import * as z from 'zod/mini';
import { REFUSAL_NAMES } from './refusals.ts';
import { ConsoleView, ProjectorView, PublicView, You } from './views.ts';
import { Id, RoundNumber, Seq, TeamIndex } from './words.ts';

/**
 * What a room says to a screen: a snapshot with its sequence number, then changes in order. Each change names the one it
 * follows (`after`); a screen that has another asks to catch up.
 */

const messagesFor = <View extends z.ZodMiniObject>(view: View) =>
  [
    z.object({
      type: z.literal('welcome'),
      version: z.number(),
      seq: Seq,
      view,
      /** A phone's: who it is, and the token with which it comes back as the same voter. */
      you: z.nullable(You),
      token: z.nullable(z.string()),
    }),
    z.object({ type: z.literal('change'), seq: Seq, after: Seq, change: z.partial(view) }),
  ] as const;

/** How many have voted, several times a second while they do; never for what. Not in the log, so without a number. */
export const Count = z.object({
  type: z.literal('count'),
  round: RoundNumber,
  talks: z.array(z.object({ team: TeamIndex, votes: Seq, hands: Seq, voters: Seq })),
  /** Phones that have ever joined, and those connected now. */
  voters: Seq,
  connected: Seq,
});

const COMMON = [
  z.object({ type: z.literal('ack'), id: Id, seq: Seq }),
  /** `id` is that of the message refused; null where it had none. `say` is for people. */
  z.object({
    type: z.literal('refused'),
    id: z.nullable(Id),
    reason: z.enum(REFUSAL_NAMES),
    say: z.string(),
  }),
  z.object({ type: z.literal('pong') }),
] as const;

/** To a phone. */
export const PhoneMessage = z.discriminatedUnion('type', [
  ...messagesFor(PublicView),
  z.object({ type: z.literal('you'), you: You }),
  ...COMMON,
]);

export const ProjectorMessage = z.discriminatedUnion('type', [
  ...messagesFor(ProjectorView),
  Count,
  ...COMMON,
]);

export const ConsoleMessage = z.discriminatedUnion('type', [...messagesFor(ConsoleView), Count, ...COMMON]);

export type PhoneMessage = z.infer<typeof PhoneMessage>;
export type ProjectorMessage = z.infer<typeof ProjectorMessage>;
export type ConsoleMessage = z.infer<typeof ConsoleMessage>;
export type ServerMessage = PhoneMessage | ProjectorMessage | ConsoleMessage;
export type Count = z.infer<typeof Count>;
