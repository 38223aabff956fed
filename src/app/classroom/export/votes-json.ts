import type { SessionRecord } from '#protocol/views.ts';
import type { SessionDecision, SessionOutcome } from './session-decisions.ts';

/** Votes by decision as JSON, for programs: the same as the CSV, whole numbers and all. Nobody who voted is in it. */
export function votesJson(
  { scenario, seed, openedAt }: SessionRecord,
  {
    decisions,
    outcomes,
  }: { readonly decisions: readonly SessionDecision[]; readonly outcomes: readonly SessionOutcome[] },
): string {
  const session = {
    format: 'hold-the-line/session-votes',
    version: 1,
    scenario,
    seed,
    openedAt: new Date(openedAt).toISOString(),
    outcomes: outcomes.map(({ team, ending }) => ({ team: team + 1, ending })),
    decisions: decisions.map(({ team, decision, beat, line, replies, ballots, by, ticks }) => ({
      team: team + 1,
      decision: decision + 1,
      beat,
      line,
      ballots,
      decidedBy: by,
      observersTicked: ticks,
      replies,
    })),
  };
  return `${JSON.stringify(session, null, 2)}\n`;
}
