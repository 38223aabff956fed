import type { SessionRecord } from '#protocol/views.ts';
import type { SessionDecision } from './session-decisions.ts';

/**
 * Votes by decision as CSV (RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8): one row for each reply
 * and ballot. There is no voter in it, because there is none in the record.
 */

/** The columns, in their order, and what each holds. */
export const CSV_COLUMNS = {
  room_opened: 'when the room was opened, ISO 8601, UTC',
  scenario: 'id of the scenario',
  scenario_hash: 'its content hash',
  team: 'from 1; a room that was not split is team 1',
  decision: 'from 1, within the team’s talk',
  beat: 'id of the moment in the scenario',
  ballot: 'from 1; 2 and more are votes after a discussion',
  letter: 'as it stood on the wall',
  reply: 'id of the reply',
  verdict: 'what the scenario’s key says: best, good, slip, mistake or critical',
  habit: 'the habit behind it, where the scenario names one',
  votes: 'votes of phones',
  hands: 'raised hands that were entered',
  played: 'yes where the talk went on with it',
  decided_by: 'majority, facilitator or mic; empty where it was not played',
  says: 'the words of the reply',
} as const;

export function votesCsv(record: SessionRecord, decisions: readonly SessionDecision[]): string {
  const columns = Object.keys(CSV_COLUMNS) as (keyof typeof CSV_COLUMNS)[];
  const rows = decisions.flatMap((decision) => rowsOf(record, decision));
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\u{FEFF}${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

type Row = Readonly<Record<keyof typeof CSV_COLUMNS, string | number>>;

function rowsOf({ openedAt, scenario }: SessionRecord, decision: SessionDecision): Row[] {
  // A reply that was chosen without a vote still has its row.
  const ballots = Array.from({ length: Math.max(1, decision.ballots) }, (_, ballot) => ballot);
  return ballots.flatMap((ballot) =>
    decision.replies.map((reply) => ({
      room_opened: new Date(openedAt).toISOString(),
      scenario: scenario.id,
      scenario_hash: scenario.hash,
      team: decision.team + 1,
      decision: decision.decision + 1,
      beat: decision.beat,
      ballot: decision.ballots === 0 ? '' : ballot + 1,
      letter: reply.letter,
      reply: reply.id,
      verdict: reply.verdict,
      habit: reply.habit ?? '',
      votes: reply.votes[ballot] ?? 0,
      hands: reply.hands[ballot] ?? 0,
      played: reply.played ? 'yes' : 'no',
      decided_by: reply.played ? (decision.by ?? '') : '',
      says: reply.says,
    })),
  );
}

/**
 * Spreadsheets run what begins like a formula, so such a text begins with an apostrophe (OWASP, CSV injection). Numbers are
 * ours and stay numbers.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}
