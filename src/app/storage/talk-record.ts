import type { Grade } from '#core/model/words.ts';
import { readObjections, type Objection } from './objection.ts';
import { isCount, isObject, isTextOrNull, isTime } from './stored-value.ts';

/** What is kept of a talk: the attempt itself, and what only the moment of playing knew. */

/** The same shape as the runtime's `Attempt`, which storage may not import. */
export interface StoredAttempt {
  readonly version: 1;
  readonly id: string;
  readonly scenario: string;
  readonly hash: string;
  readonly seed: number;
  readonly mode: 'learn' | 'practise' | 'check';
  readonly replies: readonly { readonly reply: string; readonly at: number }[];
}

export interface TalkRecord {
  readonly attempt: StoredAttempt;
  /** The scenario's title when the talk began, so that it can be listed after the scenario is gone. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly updatedAt: number;
  /** Null while the talk can go on. */
  readonly endedAt: number | null;
  readonly ending: { readonly id: string; readonly title: string; readonly grade: Grade } | null;
  /** How often a reply was taken back. */
  readonly takenBack: number;
  /** Whether the coach's line on the last reply is still to be gone on from. Records of before know nothing of it. */
  readonly coachWaits?: boolean;
  /** The answer to "How was that?", given before any score. */
  readonly reaction: string | null;
  /** The if–then plan, in the trainee's words. */
  readonly plan: string | null;
  /** The talk this one began as, and the decision, 0-based, at which it was let go another way. */
  readonly branchOf?: Branching;
  /** Where the trainee thinks that the key is wrong; one at most for each decision. */
  readonly objections?: readonly Objection[];
  /** Counts the writes, so that a second tab cannot silently overwrite the first. */
  readonly revision: number;
}

export interface Branching {
  readonly attempt: string;
  readonly at: number;
}

const MODES: readonly string[] = ['learn', 'practise', 'check'];
const GRADES: readonly string[] = ['great', 'fair', 'unresolved', 'damaged', 'safe-end'];

/** The record in `value`, stored as `id`, or `null` when it is not one: a half-written, foreign or hand-edited thing. */
export function readTalkRecord(value: unknown, id: string): TalkRecord | null {
  if (!isObject(value) || !isObject(value['attempt'])) return null;
  const attempt = readAttempt(value['attempt']);
  const ending = value['ending'] === null ? null : readEnding(value['ending']);
  const { branchOf, objections, ...rest } = value;
  const sound =
    attempt?.id === id &&
    ending !== undefined &&
    typeof value['title'] === 'string' &&
    isTime(value['startedAt']) &&
    isTime(value['updatedAt']) &&
    (value['endedAt'] === null || isTime(value['endedAt'])) &&
    isCount(value['takenBack']) &&
    (value['coachWaits'] === undefined || typeof value['coachWaits'] === 'boolean') &&
    isTextOrNull(value['reaction']) &&
    isTextOrNull(value['plan']) &&
    isCount(value['revision']);
  if (!sound) return null;
  // What was added to a talk later does not take the talk with it when it is damaged.
  const argued = readObjections(objections);
  return {
    ...rest,
    attempt,
    ending,
    ...(isBranching(branchOf) && { branchOf }),
    ...(argued.length > 0 && { objections: argued }),
  } as unknown as TalkRecord;
}

function readAttempt(value: Readonly<Record<string, unknown>>): StoredAttempt | null {
  const { version, id, scenario, hash, seed, mode, replies } = value;
  const sound =
    version === 1 &&
    typeof id === 'string' &&
    id !== '' &&
    typeof scenario === 'string' &&
    typeof hash === 'string' &&
    isCount(seed) &&
    typeof mode === 'string' &&
    MODES.includes(mode) &&
    Array.isArray(replies) &&
    replies.every(
      (reply: unknown) => isObject(reply) && typeof reply['reply'] === 'string' && isTime(reply['at']),
    );
  return sound ? (value as unknown as StoredAttempt) : null;
}

function readEnding(value: unknown): TalkRecord['ending'] | undefined {
  if (!isObject(value)) return undefined;
  const { id, title, grade } = value;
  const sound =
    typeof id === 'string' &&
    typeof title === 'string' &&
    typeof grade === 'string' &&
    GRADES.includes(grade);
  return sound ? { id, title, grade: grade as Grade } : undefined;
}

function isBranching(value: unknown): value is Branching {
  return isObject(value) && typeof value['attempt'] === 'string' && isCount(value['at']);
}
