import type { Draft, DraftBeat } from '#formats/scenario/draft/draft.ts';
import type { VotedDecision } from '#formats/votes/session-votes.ts';
import type { ImportedSession } from './read-sessions.ts';
import { isNewReply, isOtherLine, otherReplies } from './words-of-then.ts';

/** Votes of real people, brought to the draft as it stands. */
export interface MatchedVotes {
  /** Beat → what was voted there, over all sessions. */
  readonly beats: Readonly<Record<string, BeatVotes>>;
  readonly left: readonly LeftOut[];
  /** Session → how many of its decisions speak of words that are others now, or gone. */
  readonly old: Readonly<Record<string, number>>;
}

/** What did not fit of a session; of each kind once. */
export interface LeftOut {
  readonly session: string;
  readonly kind: 'other-scenario' | 'other-version' | 'gone';
  /** What is to be said after the session’s name. */
  readonly words: string;
}

export interface BeatVotes {
  /** Decisions that were voted on here, over all sessions and teams. */
  readonly decisions: number;
  /** Votes and hands of the first ballots. */
  readonly votes: number;
  /** Reply → its share of those, 0 to 1. Replies without a vote are in it. */
  readonly shares: Readonly<Record<string, number>>;
  /** Why they are of old words, in sentences; empty where everything stands as it did. */
  readonly old: readonly string[];
}

interface Tally {
  readonly decisions: readonly VotedDecision[];
  /** Of those, the ones of other versions, in which words may have been others. */
  readonly ofOthers: readonly VotedDecision[];
}

const NOTHING: Tally = { decisions: [], ofOthers: [] };

/** First ballots alone: what people chose before they had talked about it. */
export function matchVotes(
  sessions: readonly ImportedSession[],
  draft: Draft,
  hash: string | null,
): MatchedVotes {
  const left: LeftOut[] = [];
  const old: Record<string, number> = {};
  const tallies = new Map<string, Tally>();
  for (const { id, votes } of sessions) {
    const leave = (kind: LeftOut['kind'], words: string) => left.push({ session: id, kind, words });
    const isOfNow = votes.scenario.hash === hash;
    if (votes.scenario.id !== draft.id)
      leave('other-scenario', `it was played with another scenario, “${votes.scenario.id}”.`);
    else if (hash !== null && !isOfNow)
      leave(
        'other-version',
        'it was played with another version of this scenario; what still has its name is counted.',
      );
    const strange = new Set<string>();
    let ofOldWords = 0;
    for (const decision of votes.decisions) {
      const here = draft.beats.find((beat) => beat.id === decision.beat);
      if (!here || strangersIn(decision, here).length > 0 || (!isOfNow && isOld(decision, here)))
        ofOldWords++;
      if (!here) {
        strange.add(`the beat “${decision.beat}”`);
        continue;
      }
      for (const reply of strangersIn(decision, here)) strange.add(`the reply “${reply}” of “${here.id}”`);
      const { decisions, ofOthers } = tallies.get(here.id) ?? NOTHING;
      tallies.set(here.id, {
        decisions: [...decisions, decision],
        ofOthers: isOfNow ? ofOthers : [...ofOthers, decision],
      });
    }
    old[id] = ofOldWords;
    if (strange.size > 0) leave('gone', `there are votes for ${some([...strange])}, which is not here.`);
  }
  const beats = draft.beats.flatMap((beat) => {
    const tally = tallies.get(beat.id);
    return tally ? [[beat.id, votesAt(beat, tally)] as const] : [];
  });
  return { beats: Object.fromEntries(beats), left, old };
}

function strangersIn({ replies }: VotedDecision, beat: DraftBeat): readonly string[] {
  const known = new Set(beat.replies.map(({ id }) => id));
  return replies.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

function isOld(decision: VotedDecision, beat: DraftBeat): boolean {
  return (
    isOtherLine(decision, beat) ||
    otherReplies(decision, beat).length > 0 ||
    beat.replies.some((reply) => isNewReply(decision, reply))
  );
}

function votesAt(beat: DraftBeat, { decisions, ofOthers }: Tally): BeatVotes {
  const votesFor = (reply: string) =>
    decisions.reduce((sum, { replies }) => sum + (replies.find(({ id }) => id === reply)?.first ?? 0), 0);
  const counts = beat.replies.map(({ id }) => [id, votesFor(id)] as const);
  const votes = counts.reduce((sum, [, count]) => sum + count, 0);
  return {
    decisions: decisions.length,
    votes,
    shares: Object.fromEntries(counts.map(([id, count]) => [id, votes === 0 ? 0 : count / votes])),
    old: changesAt(beat, ofOthers),
  };
}

function changesAt(beat: DraftBeat, ofOthers: readonly VotedDecision[]): readonly string[] {
  const line = ofOthers.some((decision) => isOtherLine(decision, beat));
  const reworded = new Set(ofOthers.flatMap((decision) => otherReplies(decision, beat)));
  const gone = new Set(ofOthers.flatMap((decision) => strangersIn(decision, beat)));
  const added = beat.replies.filter((reply) => ofOthers.some((decision) => isNewReply(decision, reply)));
  return [
    ...(line ? ['The customer says something else here now.'] : []),
    ...(reworded.size > 0 ? [`Worded differently then: ${some([...reworded])}.`] : []),
    ...(gone.size > 0 ? [`There then, and gone since: ${some([...gone])}.`] : []),
    ...(added.length > 0 ? [`Not there yet: ${some(added.map(({ id }) => id))}.`] : []),
  ];
}

/** The first three, and how many more. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
