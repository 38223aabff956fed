import * as z from 'zod/mini';
import { CODE_ALPHABET, CODE_LENGTH } from './room-code.ts';
import { LIMITS } from './limits.ts';

/** The small parts that messages and events are made of. */

/** Made by a screen or the room with a random generator: 8 to 64 characters that need no escape anywhere. */
export const Id = z.string().check(z.regex(/^[\w-]{8,64}$/));
export const RoomCode = z.string().check(z.regex(new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`)));
const wholeNumber = () => z.number().check(z.int(), z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));
/** Sequence number in a room's log: the first event has 1; 0 is "nothing yet". Also any other count. */
export const Seq = wholeNumber();
/** A reply's letter as everybody sees it, A to J in the order offered. Ids of replies never leave the room. */
export const Letter = z.string().check(z.regex(/^[A-J]$/));
/** 0-based. A room that was not split has the one team 0. */
export const TeamIndex = z.number().check(z.int(), z.gte(0), z.lt(LIMITS.teams.most));
/** Counts a control event each: a press meant for an earlier step is refused. */
export const StepNumber = wholeNumber();
/** Of a vote: which ballot it is for. Every voting that opens has the next number, from 1. */
export const RoundNumber = wholeNumber();
/** Milliseconds since 1970 by the room's clock; for people to read, never to order by. */
export const Time = z.number().check(z.gte(0));
export const Nickname = z.string().check(z.minLength(1), z.maxLength(LIMITS.nicknameCharacters));
const Hands = z.number().check(z.int(), z.gte(0), z.lte(LIMITS.hands));
export const HandCounts = z.record(Letter, Hands);
export const TimerSeconds = z
  .number()
  .check(z.int(), z.gte(LIMITS.timerSeconds.least), z.lte(LIMITS.timerSeconds.most));
/** A marker of the rubric, by its shape; the room knows which there are. */
export const MarkerName = z.string().check(z.regex(/^[a-z]{2,12}\.[a-z0-9-]{1,40}$/));
export const ScenarioRef = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  /** Content hash: a changed scenario is another one. */
  hash: z.string().check(z.minLength(1), z.maxLength(128)),
});

/** The texts of a scenario that the server does not have, by file name: it is read from them whenever the room is served. */
export const HandedTexts = z
  .record(z.string().check(z.regex(/^[\w./-]{1,120}$/)), z.string())
  .check(
    z.refine(
      (texts) =>
        Object.keys(texts).length <= LIMITS.handedFiles &&
        Object.values(texts).reduce((sum, text) => sum + text.length, 0) <= LIMITS.handedTexts,
    ),
  );
export type HandedTexts = z.output<typeof HandedTexts>;

export const LETTERS = 'ABCDEFGHIJ';

/** Letter of the reply at a place among those offered; '' beyond the last. */
export const letterAt = (place: number): string => LETTERS[place] ?? '';
