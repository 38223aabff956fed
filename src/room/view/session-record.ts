import type { Scenario } from '#core/model/scenario.ts';
import type { SessionRecord } from '#protocol/views.ts';
import type { RoomState } from '#room/room-state.ts';
import { teamTranscript } from '#room/room-talks.ts';
import { countTicks } from '#room/tally.ts';

/** All of a session that may be kept: what was played, and how many chose what. Nobody is in it. */
export function sessionRecord(room: RoomState, scenario: Scenario): SessionRecord {
  const { opened } = room;
  const transcripts = room.talks.map(({ team }) => teamTranscript(room, scenario, team));
  return {
    scenario: opened.scenario,
    seed: opened.seed,
    openedAt: opened.at,
    talks: room.talks.map(({ team, replies }) => ({ team, replies: [...replies] })),
    decisions: room.decisions.map(({ team, decision, ballots, played, ticks }) => {
      const transcript = transcripts[team];
      const moment = transcript?.turns[decision] ?? transcript?.now;
      return {
        team,
        decision,
        offered: (moment?.offered ?? []).map(({ id }) => id),
        ballots: ballots.map(({ round, tally }) => ({ round, tally })),
        played: played && { reply: played.reply, by: played.by },
        // Of the open decision, as far as they have come.
        ticks: played ? { ...ticks } : countTicks(room, team),
      };
    }),
  };
}
