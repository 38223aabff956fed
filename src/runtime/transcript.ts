import type { Situation } from '#core/model/condition.ts';
import type { Ending, Reply, Scenario } from '#core/model/scenario.ts';
import type { Phase } from '#core/model/words.ts';
import { judgeDecision, type DecisionJudgement } from '#core/scoring/judge-decision.ts';
import type { Attempt, PlayedReply } from './attempt.ts';
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

/** The talk after some replies: where it stands and what was said so far. */
interface Frame {
  readonly standing: Standing;
  readonly turns: readonly Turn[];
  /** The open decision here; null at an ending. */
  readonly now: Moment | null;
}

/**
 * Frames met lately, per scenario, by seed and replies. Each reply of a sitting folds the same attempt one reply
 * further, so only the new reply has to be played; the fold stays pure, and asking again costs nothing.
 */
const recent = new WeakMap<Scenario, Map<string, Frame>>();

/** Several long talks' worth. */
const FRAMES_KEPT = 256;

function remembered(scenario: Scenario, key: string, make: () => Frame): Frame {
  let frames = recent.get(scenario);
  if (!frames) recent.set(scenario, (frames = new Map<string, Frame>()));
  const known = frames.get(key);
  if (known) return known;
  const made = make();
  frames.set(key, made);
  if (frames.size > FRAMES_KEPT) {
    const [oldest] = frames.keys();
    if (oldest !== undefined) frames.delete(oldest);
  }
  return made;
}

function frameAt(scenario: Scenario, standing: Standing, seed: number, turns: readonly Turn[]): Frame {
  return { standing, turns, now: momentAt(scenario, standing, seed, turns) };
}

type Step = { readonly frame: Frame } | { readonly problem: ReplayProblem; readonly message: string };

function step(scenario: Scenario, seed: number, frame: Frame, key: string, played: PlayedReply): Step {
  const { now, standing, turns } = frame;
  const id = played.reply;
  const beat = now && beatOf(scenario, now.situation);
  if (!now || !beat)
    return { problem: 'reply-after-end', message: `The talk had ended before the reply "${id}".` };
  if (!beat.replies.some((reply) => reply.id === id)) {
    return { problem: 'unknown-reply', message: `The beat "${beat.id}" has no reply "${id}".` };
  }
  const chosen = now.offered.find((reply) => reply.id === id);
  if (!chosen) {
    return {
      problem: 'reply-not-offered',
      message: `The reply "${id}" was not open at the beat "${beat.id}".`,
    };
  }
  const next = remembered(scenario, key, () => {
    const judgement = judgeDecision(scenario, beat, now.situation, now.offered, chosen);
    const after = playReply(scenario, standing, chosen);
    const turn: Turn = { ...now, chosen, at: played.at, after: after.situation, judgement };
    return frameAt(scenario, after, seed, [...turns, turn]);
  });
  return { frame: next };
}

/**
 * Replays an attempt. The same attempt gives the same transcript on any machine. An attempt made with another
 * version of the scenario is not replayed: it says so instead.
 */
export function playAttempt(scenario: Scenario, attempt: Attempt): Replay {
  const { seed } = attempt;
  let key = String(seed);
  let frame = remembered(scenario, key, () => frameAt(scenario, startTalk(scenario), seed, []));
  const transcript = (): Transcript => {
    const { situation } = frame.standing;
    const ending = Object.hasOwn(scenario.endings, situation.beat)
      ? scenario.endings[situation.beat]
      : undefined;
    return { turns: frame.turns, now: frame.now, ending: ending ?? null, situation };
  };
  const stop = (problem: ReplayProblem, message: string): Replay => {
    return { ok: false, problem, at: frame.turns.length, message, transcript: transcript() };
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
  for (const played of attempt.replies) {
    key += `/${played.reply}@${played.at}`;
    const next = step(scenario, seed, frame, key, played);
    if ('problem' in next) return stop(next.problem, next.message);
    ({ frame } = next);
  }
  return { ok: true, transcript: transcript() };
}
