import type { Scenario } from '#core/model/scenario.ts';
import type { ConsoleView, Tally } from '#protocol/views.ts';
import { adviceFor, shareOf, type Advice } from '#room/peer-instruction.ts';
import { leadersOf } from '#room/tally.ts';
import type { Moment } from '#runtime/transcript.ts';
import type { PlayedRecord } from '#room/record-talks.ts';
import { bestLetters, keyedReplies, type KeyedReply } from './keyed-replies.ts';

/** Where the room stands, as its facilitator may know it: each open talk with its replies, verdicts and votes. */

export interface OpenTalk {
  readonly team: number;
  readonly moment: Moment;
  readonly replies: readonly KeyedReply[];
  /** Of this decision, first vote first; the last is the one that counts. */
  readonly ballots: readonly Tally[];
  /** Letters that lead the last ballot. */
  readonly leaders: readonly string[];
}

export interface RoomMoment {
  readonly talks: readonly OpenTalk[];
  /** Votes on this decision that were closed. */
  readonly ballots: number;
  /** Of the last closed ballot; null before one, and where nobody voted. */
  readonly bestShare: number | null;
  readonly voices: number;
  readonly advice: Advice | null;
}

export function roomMoment(scenario: Scenario, view: ConsoleView, played: PlayedRecord): RoomMoment {
  const talks = played.ok
    ? view.talks.flatMap(({ team, decision }): OpenTalk[] => {
        const moment = played.talks.get(team)?.now;
        if (!moment) return [];
        const ballots = ballotsOf(view, team, decision);
        const last = ballots.at(-1);
        const leaders = last ? leadersOf(last) : [];
        return [{ team, moment, replies: keyedReplies(scenario, moment), ballots, leaders }];
      })
    : [];
  const closed = talks.flatMap(({ ballots, replies }) => {
    const tally = ballots.at(-1);
    return tally ? [{ tally, letters: bestLetters(replies) }] : [];
  });
  const { share, voices } = shareOf(closed);
  return {
    talks,
    ballots: Math.max(0, ...talks.map(({ ballots }) => ballots.length)),
    bestShare: share,
    voices,
    advice: share === null ? null : adviceFor(share),
  };
}

function ballotsOf({ record }: ConsoleView, team: number, decision: number): Tally[] {
  const found = record.decisions.find((each) => each.team === team && each.decision === decision);
  return found?.ballots.map(({ tally }) => tally) ?? [];
}
