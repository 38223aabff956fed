import type { Situation } from '#core/model/condition.ts';
import type { Ending, Reply, Scenario } from '#core/model/scenario.ts';
import type { Phase } from '#core/model/words.ts';
import { judgeDecision, type DecisionJudgement } from '#core/scoring/judge-decision.ts';
import type { Attempt } from './attempt.ts';
import { beatOf, offeredReplies, privateThought, spokenLine } from './customer-line.ts';
import { playReply, startTalk, type Standing } from './talk.ts';

/** An attempt folded through the machine: what was said, where it led, how it was judged. */

/** A point at which the trainee chooses. */
export interface Moment {
  /** 0-based count of decisions before this one. */
  readonly index: number;
  readonly beat: string;
  readonly phase: Phase;
  readonly situation: Situation;
  readonly line: string;
  readonly thought: string | null;
  /** What is hinted at here and not said. */
  readonly cue: string | null;
  /** Spoken replies in seeded order, then moves. */
  readonly offered: readonly Reply[];
}

export interface Turn extends Moment {
  readonly chosen: Reply;
  /** Milliseconds since the talk began. */
  readonly at: number;
  /** After the reply: its beat is the next one's, or the ending's. */
  readonly after: Situation;
  readonly judgement: DecisionJudgement;
}

export interface Transcript {
  readonly turns: readonly Turn[];
  /** The open decision; null once the talk has ended. */
  readonly now: Moment | null;
  readonly ending: Ending | null;
  readonly situation: Situation;
}

export type ReplayProblem =
  'other-scenario' | 'changed-scenario' | 'unknown-reply' | 'reply-not-offered' | 'reply-after-end';

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

function momentAt(
  scenario: Scenario,
  standing: Standing,
  seed: number,
  turns: readonly Turn[],
): Moment | null {
  const { situation } = standing;
  const beat = beatOf(scenario, situation);
  if (!beat) return null;
  const visit = turns.filter((turn) => turn.beat === beat.id).length;
  return {
    index: turns.length,
    beat: beat.id,
    phase: beat.phase,
    situation,
    line: spokenLine(beat, situation, seed, visit),
    thought: privateThought(beat, situation, seed, visit),
    cue: beat.cue ?? null,
    offered: offeredReplies(beat, situation, seed, visit),
  };
}

/**
 * Replays an attempt. The same attempt gives the same transcript on any machine. An attempt made with another
 * version of the scenario is not replayed: it says so instead.
 */
export function playAttempt(scenario: Scenario, attempt: Attempt): Replay {
  let standing = startTalk(scenario);
  const turns: Turn[] = [];
  const transcript = (): Transcript => {
    const { situation } = standing;
    const ending = Object.hasOwn(scenario.endings, situation.beat)
      ? scenario.endings[situation.beat]
      : undefined;
    return {
      turns,
      now: momentAt(scenario, standing, attempt.seed, turns),
      ending: ending ?? null,
      situation,
    };
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
  for (const { reply: id, at } of attempt.replies) {
    const moment = momentAt(scenario, standing, attempt.seed, turns);
    if (!moment) return stop('reply-after-end', `The talk had ended before the reply "${id}".`);
    const beat = beatOf(scenario, moment.situation);
    if (!beat) return stop('reply-after-end', `The talk had ended before the reply "${id}".`);
    const known = beat.replies.find((reply) => reply.id === id);
    if (!known) return stop('unknown-reply', `The beat "${moment.beat}" has no reply "${id}".`);
    const chosen = moment.offered.find((reply) => reply.id === id);
    if (!chosen)
      return stop('reply-not-offered', `The reply "${id}" was not open at the beat "${moment.beat}".`);
    const judgement = judgeDecision(scenario, beat, moment.situation, moment.offered, chosen);
    standing = playReply(scenario, standing, chosen);
    turns.push({ ...moment, chosen, at, after: standing.situation, judgement });
  }
  return { ok: true, transcript: transcript() };
}
