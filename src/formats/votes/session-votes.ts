/** A session's votes as the classroom exports them (`hold-the-line/session-votes`), as far as an author learns from them. Nobody who voted is in it. */
export interface SessionVotes {
  readonly scenario: { readonly id: string; readonly hash: string };
  /** When the room was opened, as the file has it; empty where it has none. */
  readonly openedAt: string;
  readonly decisions: readonly VotedDecision[];
}

export interface VotedDecision {
  readonly beat: string;
  /** What the customer had said; empty where the file does not tell. */
  readonly line: string;
  readonly replies: readonly VotedReply[];
}

export interface VotedReply {
  readonly id: string;
  /** Its words then; empty where the file does not tell. */
  readonly says: string;
  /** Votes and hands of the first ballot: what people chose before they talked about it. */
  readonly first: number;
  /** Of the last ballot. */
  readonly last: number;
  readonly played: boolean;
}
