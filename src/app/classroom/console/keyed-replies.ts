import type { Reply, Scenario } from '#core/model/scenario.ts';
import type { Verdict } from '#core/scoring/verdict.ts';
import { letterAt } from '#protocol/words.ts';
import { verdictsAt } from '#room/misconceptions.ts';
import type { Moment } from '#runtime/transcript.ts';

/** Replies with the key at hand: what the facilitator sees and nobody else. */
export interface KeyedReply {
  readonly letter: string;
  readonly reply: Reply;
  readonly verdict: Verdict;
}

/** The replies of a decision with what the key says of them, in the order of their letters. */
export function keyedReplies(scenario: Scenario, moment: Moment): KeyedReply[] {
  const verdicts = verdictsAt(scenario, moment);
  return moment.offered.flatMap((reply, place) => {
    const verdict = verdicts[place];
    return verdict ? [{ letter: letterAt(place), reply, verdict }] : [];
  });
}

export function bestLetters(replies: readonly KeyedReply[]): ReadonlySet<string> {
  return new Set(replies.filter(({ verdict }) => verdict === 'best').map(({ letter }) => letter));
}
