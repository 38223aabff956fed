import type { Scenario } from '#core/model/scenario.ts';
import { judgeDecision } from '#core/scoring/judge-decision.ts';
import { beatOf, offeredReplies, privateThought, spokenLine } from './customer-line.ts';
import { playReply, startTalk, type Standing } from './talk.ts';
import type { Moment, ReplayProblem, Turn } from './turn.ts';

/** The fold of an attempt, one reply at a time, remembering where it has been. */

/** `beats`: those of the decisions before, one each. */
function momentAt(
  scenario: Scenario,
  standing: Standing,
  seed: number,
  beats: readonly string[],
): Moment | null {
  const { situation } = standing;
  const beat = beatOf(scenario, situation);
  if (!beat) return null;
  const visit = beats.filter((id) => id === beat.id).length;
  return {
    index: beats.length,
    beat: beat.id,
    phase: beat.phase,
    situation,
    line: spokenLine(beat, situation, seed, visit),
    thought: privateThought(beat, situation, seed, visit),
    cue: beat.cue ?? null,
    offered: offeredReplies(beat, situation, seed, visit),
  };
}

/** The talk after some replies, whenever they were given: where it stands, and the turn that led here. */
export interface Frame {
  /** The seed and the replies so far. */
  readonly key: string;
  readonly standing: Standing;
  /** The last turn without its time; null before the first. */
  readonly turn: Omit<Turn, 'at'> | null;
  /** The beats met so far, in order. */
  readonly beats: readonly string[];
  /** The open decision here; null at an ending. */
  readonly now: Moment | null;
}

/**
 * Frames met lately, per scenario, by seed and replies. Each reply of a sitting folds the same attempt one reply
 * further, so only the new reply has to be played; the fold stays pure, and asking again costs nothing.
 */
const recent = new WeakMap<Scenario, Map<string, Frame>>();

/** Several long talks' worth, with the replies that were open beside them. */
const FRAMES_KEPT = 512;

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

export function firstFrame(scenario: Scenario, seed: number): Frame {
  const key = String(seed);
  return remembered(scenario, key, () => {
    const standing = startTalk(scenario);
    return { key, standing, turn: null, beats: [], now: momentAt(scenario, standing, seed, []) };
  });
}

const nextKey = (frame: Frame, id: string) => `${frame.key}/${id}`;

/** Whether the frame after this reply is in memory already. */
export function isForeseen(scenario: Scenario, frame: Frame, id: string): boolean {
  return recent.get(scenario)?.has(nextKey(frame, id)) ?? false;
}

export type Step = { readonly frame: Frame } | { readonly problem: ReplayProblem; readonly message: string };

/** One reply further. */
export function step(scenario: Scenario, seed: number, frame: Frame, id: string): Step {
  const { now, standing, beats } = frame;
  const beat = now && beatOf(scenario, now.situation);
  if (!now || !beat) {
    return { problem: 'reply-after-end', message: `The talk had ended before the reply "${id}".` };
  }
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
  const key = nextKey(frame, id);
  const next = remembered(scenario, key, () => {
    const judgement = judgeDecision(scenario, beat, now.situation, now.offered, chosen);
    const after = playReply(scenario, standing, chosen);
    const met = [...beats, beat.id];
    return {
      key,
      standing: after,
      turn: { ...now, chosen, after: after.situation, judgement },
      beats: met,
      now: momentAt(scenario, after, seed, met),
    };
  });
  return { frame: next };
}
