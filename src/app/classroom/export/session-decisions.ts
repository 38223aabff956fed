import type { Scenario } from '#core/model/scenario.ts';
import type { Verdict } from '#core/scoring/verdict.ts';
import type { SessionRecord } from '#protocol/views.ts';
import { letterAt } from '#protocol/words.ts';
import { playRecord } from '#room/record-talks.ts';
import { keyedReplies } from '#app/classroom/console/keyed-replies.ts';

/** A session’s decisions as they are shown, printed and exported: what was said, how many chose what, what was played. */

export interface SessionDecision {
  /** 0-based. */
  readonly team: number;
  /** 0-based. */
  readonly decision: number;
  readonly beat: string;
  readonly line: string;
  readonly replies: readonly DecisionReply[];
  readonly ballots: number;
  readonly by: 'majority' | 'facilitator' | 'mic' | null;
  /** How many observers ticked each marker. */
  readonly ticks: Readonly<Record<string, number>>;
}

export interface DecisionReply {
  readonly letter: string;
  readonly id: string;
  readonly says: string;
  readonly verdict: Verdict;
  readonly habit: string | null;
  /** By ballot, first vote first. */
  readonly votes: readonly number[];
  readonly hands: readonly number[];
  readonly played: boolean;
}

export interface SessionOutcome {
  readonly team: number;
  readonly ending: { readonly grade: string; readonly title: string } | null;
}

export type Session =
  | {
      readonly ok: true;
      readonly decisions: readonly SessionDecision[];
      readonly outcomes: readonly SessionOutcome[];
    }
  | { readonly ok: false; readonly message: string };

export function sessionOf(scenario: Scenario, record: SessionRecord): Session {
  const played = playRecord(scenario, record);
  if (!played.ok) return played;
  const decisions = record.decisions.flatMap((each): SessionDecision[] => {
    const transcript = played.talks.get(each.team);
    const moment = transcript?.turns[each.decision] ?? transcript?.now;
    if (!moment) return [];
    const replies = keyedReplies(scenario, moment).map(({ reply, verdict }, place) => {
      const letter = letterAt(place);
      return {
        letter,
        id: reply.id,
        says: reply.says,
        verdict,
        habit: reply.habit ?? null,
        votes: each.ballots.map(({ tally }) => tally.votes[letter] ?? 0),
        hands: each.ballots.map(({ tally }) => tally.hands[letter] ?? 0),
        played: each.played?.reply === reply.id,
      };
    });
    const { team, decision, ballots, ticks } = each;
    const by = each.played?.by ?? null;
    return [
      { team, decision, beat: moment.beat, line: moment.line, replies, ballots: ballots.length, by, ticks },
    ];
  });
  const outcomes = [...played.talks].map(([team, { ending }]) => ({
    team,
    ending: ending && { grade: ending.grade, title: ending.title },
  }));
  return {
    ok: true,
    decisions: decisions.toSorted((a, b) => a.team - b.team || a.decision - b.decision),
    outcomes,
  };
}
