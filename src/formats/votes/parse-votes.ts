import { fieldOf, listOf, textOf } from '#core/check/raw.ts';
import type { SessionVotes, VotedDecision, VotedReply } from './session-votes.ts';

/** What no session reaches: a room has at most some hundreds of people, and a talk some dozens of decisions. */
const LIMITS = {
  characters: 8_000_000,
  decisions: 5_000,
  replies: 12,
  ballots: 50,
  votes: 1_000_000,
} as const;

export type ParsedVotes =
  | { readonly ok: true; readonly votes: SessionVotes; readonly skipped: number }
  | { readonly ok: false; readonly problem: string; readonly help: string };

const refused = (problem: string, help: string): ParsedVotes => ({ ok: false, problem, help });

const EXPORT_HELP = 'Take the file that a session’s debrief saves as “Votes as JSON”.';

/**
 * Reads an exported session from a text nobody has checked. Whatever it is, the answer is votes or why there are none; decisions of
 * another shape are left out and counted.
 */
export function parseVotes(text: string): ParsedVotes {
  if (text.length > LIMITS.characters)
    return refused('The file is far larger than any session’s votes.', EXPORT_HELP);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('This is not JSON.', EXPORT_HELP);
  }
  if (fieldOf(data, 'format') !== 'hold-the-line/session-votes')
    return refused('These are not the votes of a session.', EXPORT_HELP);
  if (fieldOf(data, 'version') !== 1)
    return refused(
      'The votes come from another version of Hold the Line, which this one cannot read.',
      'Open them with the version that saved them, or with a newer one.',
    );
  const id = textOf(fieldOf(fieldOf(data, 'scenario'), 'id'));
  const hash = textOf(fieldOf(fieldOf(data, 'scenario'), 'hash'));
  const given = fieldOf(data, 'decisions');
  if (id === undefined || hash === undefined || !Array.isArray(given))
    return refused('The file does not say which scenario was played, or what was decided.', EXPORT_HELP);
  if (given.length > LIMITS.decisions)
    return refused('There are more decisions than any session has.', EXPORT_HELP);
  const decisions = given.flatMap((raw: unknown) => decisionOf(raw) ?? []);
  const openedAt = textOf(fieldOf(data, 'openedAt')) ?? '';
  return {
    ok: true,
    votes: { scenario: { id, hash }, openedAt, decisions },
    skipped: given.length - decisions.length,
  };
}

function decisionOf(raw: unknown): VotedDecision | undefined {
  const beat = textOf(fieldOf(raw, 'beat'));
  const given = listOf(fieldOf(raw, 'replies'));
  if (beat === undefined || given.length === 0 || given.length > LIMITS.replies) return undefined;
  const replies = given.map(replyOf);
  return replies.every((reply) => reply !== undefined)
    ? { beat, line: textOf(fieldOf(raw, 'line')) ?? '', replies }
    : undefined;
}

function replyOf(raw: unknown): VotedReply | undefined {
  const id = textOf(fieldOf(raw, 'id'));
  const votes = ballotsOf(fieldOf(raw, 'votes'));
  const hands = ballotsOf(fieldOf(raw, 'hands'));
  if (id === undefined || !votes || !hands || votes.length !== hands.length) return undefined;
  const at = (ballot: number) => (votes.at(ballot) ?? 0) + (hands.at(ballot) ?? 0);
  const says = textOf(fieldOf(raw, 'says')) ?? '';
  return { id, says, first: at(0), last: at(-1), played: fieldOf(raw, 'played') === true };
}

function ballotsOf(raw: unknown): readonly number[] | undefined {
  if (!Array.isArray(raw) || raw.length > LIMITS.ballots) return undefined;
  const counts = raw as unknown[];
  return counts.every((count) => isCount(count)) ? (counts as number[]) : undefined;
}

const isCount = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LIMITS.votes;
