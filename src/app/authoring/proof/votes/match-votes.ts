import type { Draft } from '#formats/scenario/draft/draft.ts';
import type { SessionVotes, VotedReply } from '#formats/votes/session-votes.ts';

/** Votes of real people, brought to the draft as it stands. */
export interface MatchedVotes {
  /** Beat → what was voted there, over all sessions. */
  readonly beats: Readonly<Record<string, BeatVotes>>;
  /** What did not fit, in sentences. */
  readonly left: readonly string[];
}

export interface BeatVotes {
  /** Decisions that were voted on here, over all sessions and teams. */
  readonly decisions: number;
  /** Votes and hands of the first ballots. */
  readonly votes: number;
  /** Reply → its share of those, 0 to 1. Replies without a vote are in it. */
  readonly shares: Readonly<Record<string, number>>;
}

/** First ballots alone: what people chose before they had talked about it. */
export function matchVotes(
  sessions: readonly { readonly name: string; readonly votes: SessionVotes }[],
  draft: Draft,
  hash: string | null,
): MatchedVotes {
  const left: string[] = [];
  const counts = new Map<string, { decisions: number; byReply: Map<string, number> }>();
  for (const { name, votes } of sessions) {
    if (votes.scenario.id !== draft.id)
      left.push(`“${name}” was played with another scenario, “${votes.scenario.id}”.`);
    else if (hash !== null && votes.scenario.hash !== hash)
      left.push(
        `“${name}” was played with another version of this scenario; what still has its name is counted.`,
      );
    const strange = new Set<string>();
    for (const { beat, replies } of votes.decisions) {
      const here = draft.beats.find(({ id }) => id === beat);
      if (!here) {
        strange.add(`the beat “${beat}”`);
        continue;
      }
      const known = new Set(here.replies.map(({ id }) => id));
      for (const { id } of replies) if (!known.has(id)) strange.add(`the reply “${id}” of “${beat}”`);
      tally(
        counts,
        beat,
        replies.filter(({ id }) => known.has(id)),
      );
    }
    if (strange.size > 0)
      left.push(`In “${name}” there are votes for ${some([...strange])}, which is not here.`);
  }
  const beats = [...counts].map(([id, { decisions, byReply }]) => {
    const votes = [...byReply.values()].reduce((sum, count) => sum + count, 0);
    const replies = draft.beats.find((beat) => beat.id === id)?.replies ?? [];
    const shares = replies.map((reply) => [reply.id, votes === 0 ? 0 : (byReply.get(reply.id) ?? 0) / votes]);
    return [id, { decisions, votes, shares: Object.fromEntries(shares) as Record<string, number> }] as const;
  });
  return { beats: Object.fromEntries(beats), left };
}

function tally(
  counts: Map<string, { decisions: number; byReply: Map<string, number> }>,
  beat: string,
  replies: readonly VotedReply[],
): void {
  const own = counts.get(beat) ?? { decisions: 0, byReply: new Map<string, number>() };
  counts.set(beat, own);
  own.decisions += 1;
  for (const { id, first } of replies) own.byReply.set(id, (own.byReply.get(id) ?? 0) + first);
}

/** The first three, and how many more. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
