import type { Refusal } from '#protocol/refusals.ts';

/** What this phone knows of its vote in one ballot, and never more than it knows: sent is not counted. */
export interface Ballot {
  readonly round: number;
  /** The vote that the room has stored, by its own word. */
  readonly counted: Cast | null;
  /** Sent, or waiting to be sent, and not answered. */
  readonly pending: Cast | null;
  readonly failed: { readonly letter: string; readonly reason: Refusal } | null;
}

export interface Cast {
  readonly id: string;
  readonly round: number;
  readonly n: number;
  readonly letter: string;
}

export function newBallot(round: number): Ballot {
  return { round, counted: null, pending: null, failed: null };
}

export function cast(ballot: Ballot, letter: string, id: string): Ballot & { readonly pending: Cast } {
  const n = Math.max(ballot.counted?.n ?? 0, ballot.pending?.n ?? 0) + 1;
  return { ...ballot, pending: { id, round: ballot.round, n, letter }, failed: null };
}

/** The room has counted this vote: an answer to it, or what it says of us by itself. */
export function counted(ballot: Ballot, vote: Cast | null | undefined): Ballot {
  if (!vote || vote.round !== ballot.round || (ballot.counted?.n ?? 0) > vote.n) return ballot;
  const pending = ballot.pending && ballot.pending.n > vote.n ? ballot.pending : null;
  return { ...ballot, counted: vote, pending };
}

/** A vote was refused. That of one which was changed meanwhile matters to nobody. */
export function refused(ballot: Ballot, vote: Cast, reason: Refusal): Ballot {
  if (ballot.pending?.id !== vote.id) return ballot;
  return { ...ballot, pending: null, failed: { letter: vote.letter, reason } };
}

/** The letter that stands out: what was tapped last, as long as it may still come through. */
export function chosenLetter({ pending, counted: stored }: Ballot): string | null {
  return pending?.letter ?? stored?.letter ?? null;
}
