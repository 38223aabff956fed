import type { Scenario } from '#core/model/scenario.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { DecisionRecord, SessionRecord } from '#protocol/views.ts';
import { letterAt } from '#protocol/words.ts';
import { votesByLetter } from '#room/tally.ts';
import type { PlayedReply } from '#runtime/attempt.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { playReplies } from '#room/record-talks.ts';

/** The branches that a room did not take: which there are, and where each would have led. */

export interface Branch {
  readonly team: number;
  /** 0-based. */
  readonly decision: number;
  readonly letter: string;
  readonly says: string;
  /** Voices for it, votes and hands, when the room last voted on it. */
  readonly voices: number;
}

/** Replies that somebody chose and the room did not take, the most chosen first. */
export function minorityBranches(scenario: Scenario, record: SessionRecord): Branch[] {
  return record.decisions
    .flatMap((decision) => branchesOf(scenario, record, decision))
    .toSorted((a, b) => b.voices - a.voices || a.team - b.team || a.decision - b.decision);
}

function branchesOf(scenario: Scenario, record: SessionRecord, decision: DecisionRecord): Branch[] {
  const tally = decision.ballots.at(-1)?.tally;
  if (!tally || !decision.played) return [];
  const voices = votesByLetter(tally);
  return decision.offered.flatMap((id, place): Branch[] => {
    const letter = letterAt(place);
    const count = voices[letter] ?? 0;
    if (count === 0 || id === decision.played?.reply) return [];
    const turn = turnsOf(scenario, record, decision.team)[decision.decision];
    const says = turn?.offered.find((reply) => reply.id === id)?.says;
    if (says === undefined) return [];
    return [{ team: decision.team, decision: decision.decision, letter, says, voices: count }];
  });
}

function turnsOf(scenario: Scenario, record: SessionRecord, team: number) {
  const replay = playReplies(scenario, record, repliesOf(record, team));
  return replay.ok ? replay.transcript.turns : [];
}

function repliesOf(record: SessionRecord, team: number): readonly PlayedReply[] {
  return record.talks.find((talk) => talk.team === team)?.replies ?? [];
}

export type Onward =
  | { readonly ok: true; readonly letters: readonly string[]; readonly ending: string | null }
  | { readonly ok: false; readonly say: string };

/**
 * The best way on after a branch’s reply, as letters, checked step by step against the conversation itself. Where nobody
 * can say what is best, the branch can still be shown alone.
 */
export async function onwardFrom(
  analyst: Analyst,
  scenario: Scenario,
  record: SessionRecord,
  { team, decision, letter }: Branch,
  signal: AbortSignal,
): Promise<Onward> {
  const before = repliesOf(record, team).slice(0, decision);
  const start = withLetter(scenario, record, before, letter);
  if (!start) return { ok: false, say: 'This branch does not replay, so it is not shown.' };
  const first = playReplies(scenario, record, start);
  if (!first.ok) return { ok: false, say: first.message };
  if (first.transcript.ending) return { ok: true, letters: [], ending: first.transcript.ending.title };

  const answered = await analyst.bestLine(scenario, first.transcript.situation, signal);
  if (!answered.ok)
    return { ok: false, say: 'The way on could not be worked out. You can show the reply alone.' };
  if (!answered.value.complete || answered.value.line === null)
    return { ok: false, say: 'Nobody can say which way on is best here. You can show the reply alone.' };

  const letters: string[] = [];
  let replies = start;
  for (const { reply } of answered.value.line.slice(0, LIMITS.minorityReplies)) {
    const played = playReplies(scenario, record, replies);
    const place = played.ok ? (played.transcript.now?.offered.findIndex(({ id }) => id === reply) ?? -1) : -1;
    if (place < 0)
      return { ok: false, say: 'What was worked out does not replay. You can show the reply alone.' };
    letters.push(letterAt(place));
    replies = [...replies, { reply, at: replies.at(-1)?.at ?? 0 }];
  }
  const end = playReplies(scenario, record, replies);
  return { ok: true, letters, ending: end.ok ? (end.transcript.ending?.title ?? null) : null };
}

function withLetter(
  scenario: Scenario,
  record: SessionRecord,
  before: readonly PlayedReply[],
  letter: string,
): PlayedReply[] | null {
  const played = playReplies(scenario, record, before);
  const reply = played.ok
    ? played.transcript.now?.offered.find((_, place) => letterAt(place) === letter)
    : undefined;
  return reply ? [...before, { reply: reply.id, at: before.at(-1)?.at ?? 0 }] : null;
}
