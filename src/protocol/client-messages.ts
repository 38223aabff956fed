import * as z from 'zod/mini';
import { Command } from './commands.ts';
import { Id, Letter, MarkerName, Nickname, RoomCode, RoundNumber, Seq, StepNumber } from './words.ts';
import { LIMITS } from './limits.ts';

/** What a screen says to a room. `hello` comes first; nothing else is heard before it. */

export const ROLES = ['phone', 'projector', 'console'] as const;
export type Role = (typeof ROLES)[number];

export const ClientMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    version: z.number(),
    room: RoomCode,
    role: z.enum(ROLES),
    /** A phone's resume token, from the last `welcome`: the same phone is the same voter. */
    token: z.optional(z.string().check(z.maxLength(200))),
    /** The facilitator's secret, for a console. */
    key: z.optional(z.string().check(z.maxLength(200))),
  }),
  z.object({
    type: z.literal('vote'),
    /** Made by the phone. The same id again is the same vote, and is acknowledged again. */
    id: Id,
    round: RoundNumber,
    /** Counts this phone's votes of the round: the highest counts, in whatever order they come. */
    n: Seq,
    letter: Letter,
  }),
  z.object({
    type: z.literal('tick'),
    id: Id,
    round: RoundNumber,
    n: Seq,
    markers: z.array(MarkerName).check(z.maxLength(LIMITS.ticksPerDecision)),
  }),
  z.object({ type: z.literal('name'), id: Id, name: Nickname }),
  z.object({ type: z.literal('command'), id: Id, step: StepNumber, command: Command }),
  /** Sent when a change does not follow on the last: there is a gap. */
  z.object({ type: z.literal('catch-up'), from: Seq }),
  /** Is anybody there? Sent when nothing was heard for a while. */
  z.object({ type: z.literal('ping') }),
]);

export type ClientMessage = z.infer<typeof ClientMessage>;
