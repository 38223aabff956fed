import * as z from 'zod/mini';
import { HandCounts, Id, Letter, Nickname, Seq, TeamIndex, TimerSeconds } from './words.ts';
import { LIMITS } from './limits.ts';

/** What a facilitator may ask of the room. Each is refused with `not-now` where the room is at another step. */

const command = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape });

export const Command = z.discriminatedUnion('type', [
  command('brief', {}),
  command('begin', {}),
  /** Opens voting on the customer's line, or again on the same line: a revote. `seconds` null: no timer. */
  command('open-voting', { seconds: z.nullable(TimerSeconds) }),
  command('pause', {}),
  command('resume', {}),
  command('close', {}),
  command('reveal', {}),
  command('explain', {}),
  command('discuss', {}),
  command('hint', {}),
  /** The reply that each team's talk goes on with; every team that has not ended must be named. */
  command('play', {
    choices: z
      .array(z.object({ team: TeamIndex, letter: Letter }))
      .check(z.minLength(1), z.maxLength(LIMITS.teams.most)),
  }),
  command('split', { teams: z.number().check(z.int(), z.gte(1), z.lte(LIMITS.teams.most)) }),
  command('hand-mic', { voter: z.nullable(Id) }),
  command('veil', { on: z.boolean() }),
  command('stop', {}),
  command('show-minority', {
    team: TeamIndex,
    decision: Seq,
    letter: Letter,
    onward: z.array(Letter).check(z.maxLength(LIMITS.minorityReplies)),
  }),
  command('move-minority', { shown: Seq }),
  command('leave-minority', {}),
  command('debrief', {}),
  /** Ends the session; with `forget` everything stored of it is deleted at once. */
  command('end', { forget: z.boolean() }),
  command('count-hands', { team: TeamIndex, counts: HandCounts }),
  command('judge-name', { voter: Id, name: Nickname, ok: z.boolean() }),
]);
export type Command = z.infer<typeof Command>;

/** Commands that move no step, so they may be given whatever the step is. */
export const STEPLESS: ReadonlySet<Command['type']> = new Set(['count-hands', 'judge-name', 'end', 'veil']);
