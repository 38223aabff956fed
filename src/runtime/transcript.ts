import type { Situation } from '#core/model/condition.ts';
import type { Ending, Scenario } from '#core/model/scenario.ts';
import { MOST_REPLIES, type Attempt } from './attempt.ts';
import { firstFrame, isForeseen, step } from './frames.ts';
import type { Moment, ReplayProblem, Turn } from './turn.ts';

/** An attempt folded through the machine: what was said, where it led, how it was judged. */

export type { Moment, Turn };

export interface Transcript {
  readonly turns: readonly Turn[];
  /** The open decision; null once the talk has ended. */
  readonly now: Moment | null;
  readonly ending: Ending | null;
  readonly situation: Situation;
}

export type Replay =
  | { readonly ok: true; readonly transcript: Transcript }
  | {
      readonly ok: false;
      readonly problem: ReplayProblem;
      /** Index of the reply at which it stopped. */
      readonly at: number;
      readonly message: string;
      /** What could be replayed before that; nothing of a changed or another scenario. */
      readonly transcript: Transcript;
    };

/**
 * Replays an attempt. The same attempt gives the same transcript on any machine. An attempt made with another
 * version of the scenario is not replayed: it says so instead.
 */
export function playAttempt(scenario: Scenario, attempt: Attempt): Replay {
  const { seed } = attempt;
  let frame = firstFrame(scenario, seed);
  const turns: Turn[] = [];
  const transcript = (): Transcript => {
    const { situation } = frame.standing;
    const ending = Object.hasOwn(scenario.endings, situation.beat)
      ? scenario.endings[situation.beat]
      : undefined;
    return { turns, now: frame.now, ending: ending ?? null, situation };
  };
  const stop = (problem: ReplayProblem, message: string): Replay => {
    return { ok: false, problem, at: turns.length, message, transcript: transcript() };
  };

  if (attempt.scenario !== scenario.id) {
    return stop(
      'other-scenario',
      `This attempt belongs to the scenario "${attempt.scenario}", not to "${scenario.id}".`,
    );
  }
  if (attempt.hash !== scenario.hash) {
    return stop(
      'changed-scenario',
      'The scenario has changed since this attempt, so it cannot be replayed as it was.',
    );
  }
  if (attempt.replies.length > MOST_REPLIES) {
    return stop('too-long', `This attempt has more than ${MOST_REPLIES} replies; no talk is that long.`);
  }
  for (const { reply, at } of attempt.replies) {
    const next = step(scenario, seed, frame, reply);
    if ('problem' in next) return stop(next.problem, next.message);
    ({ frame } = next);
    if (frame.turn) turns.push({ ...frame.turn, at });
  }
  return { ok: true, transcript: transcript() };
}

/**
 * Plays one open reply of an attempt into memory, so that choosing it costs nothing; false when all of them have been,
 * or none is open. For the idle moments while somebody reads.
 */
export function foreseeOne(scenario: Scenario, attempt: Attempt): boolean {
  const { seed } = attempt;
  let frame = firstFrame(scenario, seed);
  for (const { reply } of attempt.replies) {
    const next = step(scenario, seed, frame, reply);
    if ('problem' in next) return false;
    ({ frame } = next);
  }
  const open = frame.now?.offered.find(({ id }) => !isForeseen(scenario, frame, id));
  if (open) step(scenario, seed, frame, open.id);
  return open !== undefined;
}
